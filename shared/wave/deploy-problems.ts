import type { LocalizedText } from '../language.ts';
import { missingMessages } from '../messages/messages.ts';
import type { Member } from '../partnership/member.ts';
import { type Partnership, SIDES } from '../partnership/partnership.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { missingTranslations } from '../questionnaire/validate.ts';
import { timetableOf } from './schedule.ts';
import { isTold } from './since-last-wave.ts';
import type { Wave, WaveDetails } from './wave.ts';

/** One reason why a wave cannot be deployed yet. */
export interface DeployProblem {
  code: string;
  field: string;
  message: string;
}

export interface DeployContext {
  wave: WaveDetails;
  questionnaire: Questionnaire | null;
  partnership: Partnership;
  members: readonly Pick<Member, 'side' | 'cohorts' | 'email'>[];
  otherWaves: readonly Pick<Wave, 'number' | 'state'>[];
  now: Date;
}

/** All reasons at once; deployment is possible when there are none. */
export function deployProblems(context: DeployContext): DeployProblem[] {
  return [
    ...scheduleProblems(context),
    ...questionnaireProblems(context),
    ...wordProblems(context),
    ...memberProblems(context),
    ...leadProblems(context),
    ...waveProblems(context),
  ];
}

function scheduleProblems({ wave, now }: DeployContext): DeployProblem[] {
  const result = timetableOf(wave.schedule);
  if (!result.ok) {
    return result.problems.map(({ field, message }) => ({
      code: 'schedule',
      field: `schedule.${field}`,
      message,
    }));
  }
  if (result.timetable.closesAt <= now.toISOString()) {
    return [
      {
        code: 'schedule',
        field: 'schedule.closesAt',
        message: `The closing time (${wave.schedule.closesAt}, ${wave.schedule.timeZone}) has passed; choose a later one.`,
      },
    ];
  }
  return [];
}

function questionnaireProblems({ wave, questionnaire }: DeployContext): DeployProblem[] {
  if (questionnaire === null) {
    const { id, version } = wave.questionnaire;
    return [
      {
        code: 'questionnaire',
        field: 'questionnaire',
        message: `There is no questionnaire "${id}" with version ${version}.`,
      },
    ];
  }
  const missing = missingTranslations(questionnaire, wave.languages);
  const untranslated = missing.map(({ path, message }) => ({
    code: 'translation',
    field: path,
    message: `Questionnaire, ${message}`,
  }));
  for (const language of wave.languages) {
    const lacking = missingMessages(language);
    if (lacking.length === 0) continue;
    untranslated.push({
      code: 'translation',
      field: 'languages',
      message:
        `The pages and mails of Parallax are not available in "${language}": ` +
        `${lacking.length} of their texts are missing.`,
    });
  }
  return untranslated;
}

/** What the two organisations say to respondents must be there in each of their languages. */
function wordProblems({
  wave: { charter, unsignedReason, sinceLastWave, languages },
}: DeployContext): DeployProblem[] {
  const lacking = (field: string, what: string, text: LocalizedText | undefined) =>
    languages
      .filter((language) => text && !text[language])
      .map((language) => ({
        code: 'translation',
        field: `${field}.${language}`,
        message: `${what} has no text in "${language}".`,
      }));
  return [
    ...lacking('charter', 'The charter', charter),
    ...lacking('unsignedReason', 'The reason for running without signed charter', unsignedReason),
    ...lacking(
      'sinceLastWave',
      'What happened since the last wave',
      isTold(sinceLastWave) ? sinceLastWave : undefined,
    ),
  ];
}

function memberProblems({ wave, members, partnership }: DeployContext): DeployProblem[] {
  const { sideMinimum } = wave.privacy;
  const tooFew = SIDES.flatMap((side) => {
    const count = members.filter((member) => member.side === side).length;
    if (count >= sideMinimum) return [];
    const name = partnership.sides[side].name;
    return [
      {
        code: 'members',
        field: `members.${side}`,
        message: `${name} has ${count} ${count === 1 ? 'member' : 'members'}; at least ${sideMinimum} must be able to answer.`,
      },
    ];
  });
  const unknownDimensions = wave.cohortDimensions.filter(
    (dimension) => !members.some((member) => dimension in member.cohorts),
  );
  const withAddress = members.filter(({ email }) => email !== undefined);
  const sidesOf = Map.groupBy(withAddress, ({ email }) => email);
  const onBoth = [...sidesOf].filter(([, people]) => new Set(people.map(({ side }) => side)).size > 1);
  return [
    ...tooFew,
    ...onBoth.slice(0, 10).map(([email]) => ({
      code: 'members',
      field: 'members',
      message: `${email} is a member of both sides; import the roster again with the side that is right.`,
    })),
    ...unknownDimensions.map((dimension) => ({
      code: 'cohorts',
      field: 'cohortDimensions',
      message: `No member has a value for the cohort dimension "${dimension}".`,
    })),
  ];
}

function leadProblems({ partnership }: DeployContext): DeployProblem[] {
  const { a, b } = partnership.sides;
  const onBoth = a.leads.filter(({ email }) => b.leads.some((lead) => lead.email === email));
  const sameName = a.name.trim().toLowerCase() === b.name.trim().toLowerCase();
  return [
    ...leadlessProblems(partnership),
    ...onBoth.map(({ email }) => ({
      code: 'leads',
      field: 'sides.b.leads',
      message: `${email} leads both sides and would read what is meant for one side only; choose one side.`,
    })),
    ...(sameName
      ? [
          {
            code: 'names',
            field: 'sides.b.name',
            message: `Both organisations are called "${a.name}"; nobody could tell the questions apart.`,
          },
        ]
      : []),
  ];
}

function leadlessProblems(partnership: Partnership): DeployProblem[] {
  return SIDES.filter((side) => partnership.sides[side].leads.length === 0).map((side) => ({
    code: 'leads',
    field: `sides.${side}.leads`,
    message: `${partnership.sides[side].name} has no lead to receive the report; add one.`,
  }));
}

function waveProblems({ otherWaves }: DeployContext): DeployProblem[] {
  return otherWaves
    .filter(({ state }) => state === 'scheduled' || state === 'open' || state === 'closed')
    .map(({ number, state }) => ({
      code: 'running',
      field: 'state',
      message: `Wave ${number} of this partnership is still ${state}; deploy this one when it has ended.`,
    }));
}
