import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { Language } from '../../shared/language.ts';
import { SIDES, type Side } from '../../shared/partnership/partnership.ts';
import type { OrganisationNames } from '../../shared/questionnaire/wording.ts';
import { ABSOLUTE_MINIMUM, PrivacySettings } from '../../shared/wave/privacy-settings.ts';
import { Refusal } from '../refusal.ts';

export const DEFAULT_MINIMUM = 5;

/** What the command was asked to do; paths as they were written. */
export interface ReportOptions {
  questionnaire: string;
  responses: string;
  out: string;
  invited: Record<Side, number | null>;
  privacy: PrivacySettings;
  /** Null: English, or else the first language in which the questionnaire is complete. */
  language: Language | null;
  names: OrganisationNames;
  previous: readonly string[];
  skipBadRows: boolean;
}

/** Reads the command line; `help` if that is all that is wanted. */
export function readOptions(args: readonly string[]): ReportOptions | 'help' {
  const values = valuesOf(args);
  if (values.help) return 'help';
  const { questionnaire, responses, out } = values;
  if (!questionnaire || !responses || !out) {
    const missing = Object.entries({ questionnaire, responses, out }).filter(([, value]) => !value);
    throw refused(`Missing: ${missing.map(([name]) => `--${name}`).join(', ')}.`);
  }
  return {
    questionnaire,
    responses,
    out,
    invited: readInvited(values.invited),
    privacy: readMinimum(values.minimum),
    language: readLanguage(values.language),
    names: readNames(values.names),
    previous: values.previous ?? [],
    skipBadRows: values['skip-bad-rows'] ?? false,
  };
}

function valuesOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        questionnaire: { type: 'string' },
        responses: { type: 'string' },
        out: { type: 'string' },
        invited: { type: 'string' },
        minimum: { type: 'string' },
        language: { type: 'string' },
        names: { type: 'string' },
        previous: { type: 'string', multiple: true },
        'skip-bad-rows': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    if (error instanceof TypeError) throw refused(`${error.message.split('. ')[0]}.`);
    throw error;
  }
}

function readInvited(written: string | undefined): Record<Side, number | null> {
  const invited: Record<Side, number | null> = { a: null, b: null };
  for (const part of written?.split(',') ?? []) {
    const [, side, count] = /^\s*([ab])\s*=\s*(\d{1,9})\s*$/i.exec(part) ?? [];
    const known = SIDES.find((one) => one === side?.toLowerCase());
    if (!known || invited[known] !== null) {
      throw refused(`--invited "${written}" is not understood; write for instance a=12,b=18.`);
    }
    invited[known] = Number(count);
  }
  return invited;
}

function readMinimum(written: string | undefined): PrivacySettings {
  const minimum = Number(written ?? DEFAULT_MINIMUM);
  const privacy = PrivacySettings.safeParse({
    sideMinimum: minimum,
    cohortMinimum: minimum,
    commentMinimum: minimum,
  });
  if (privacy.success) return privacy.data;
  throw refused(`--minimum "${written}" must be a whole number from ${ABSOLUTE_MINIMUM} to 1000.`);
}

function readLanguage(written: string | undefined): Language | null {
  if (written === undefined) return null;
  const language = Language.safeParse(written);
  if (language.success) return language.data;
  throw refused(`--language "${written}" is not a language tag such as en or hi.`);
}

/** Two names separated by a comma; a name with a comma stands between quotation marks, as in CSV. */
function readNames(written: string | undefined): OrganisationNames {
  if (written === undefined) return { a: 'Side A', b: 'Side B' };
  let names: string[] = [];
  try {
    names = parse(written, { trim: true }).flat();
  } catch {
    // Said below.
  }
  const [a, b] = names;
  if (names.length === 2 && a && b && a !== b) return { a, b };
  throw refused(`--names "${written}" must be two different names separated by a comma.`);
}

function refused(message: string): Refusal {
  return new Refusal('invalid-input', `${message} --help lists the options.`);
}
