import { type LocalizedText, textIn } from '../../language.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import { isMessageKey, type Messages, type MessageValues } from '../../messages/messages.ts';
import { Side } from '../../partnership/partnership.ts';
import type { Finding, GapReport, Note } from '../gap-report.ts';

type Format = 'rating' | 'signed' | 'score' | 'correlation' | 'share' | 'count';

/** How a value of a finding or note is written; a count goes in as it is, for plurals. */
const FORMATS: Readonly<Record<string, Format>> = {
  self: 'rating',
  other: 'rating',
  predicted: 'rating',
  off: 'rating',
  offLow: 'rating',
  offHigh: 'rating',
  distance: 'rating',
  higherRating: 'rating',
  lowerRating: 'rating',
  threshold: 'rating',
  gap: 'signed',
  low: 'signed',
  high: 'signed',
  change: 'signed',
  nps: 'score',
  higherNps: 'score',
  lowerNps: 'score',
  npsGap: 'score',
  npsChange: 'score',
  npsLow: 'score',
  npsHigh: 'score',
  r: 'correlation',
  rLow: 'correlation',
  rHigh: 'correlation',
  rate: 'share',
  partnerRate: 'share',
  share: 'share',
  count: 'count',
  n: 'count',
  minimum: 'count',
  wave: 'count',
};

/** What a sentence takes its questions and titles from. */
type Named = Pick<GapReport, 'targets' | 'overall' | 'drivers'>;

/**
 * A finding as a sentence in the language of `messages`, with the questions as the reader's side knows them.
 *
 * @param reader null for somebody of neither side, who reads the wording that names the organisation
 * @throws RangeError if the catalogue has no sentence of that kind
 */
export function findingSentence(
  finding: Finding,
  report: Named,
  messages: Messages,
  reader: Side | null,
): string {
  return messages.text(keyOf(`finding.${finding.kind}`), sentenceValues(finding, report, messages, reader));
}

/** The same finding in one plain sentence with two numbers at most, which leaves interval and class to it. */
export function headlineSentence(
  finding: Finding,
  report: Named,
  messages: Messages,
  reader: Side | null,
): string {
  return messages.text(keyOf(`headline.${finding.kind}`), sentenceValues(finding, report, messages, reader));
}

function sentenceValues(
  finding: Finding,
  report: Named,
  messages: Messages,
  reader: Side | null,
): MessageValues {
  const { driver } = finding.about;
  const question = questionOf(finding, report, reader);
  const title = report.drivers.find(({ id }) => id === driver)?.title;
  return {
    ...written(finding.values, messages),
    clear: leavesOutZero(finding.values) ? 'yes' : 'no',
    verdict: finding.verdict,
    question: question === null ? '' : quotable(textIn(question, messages.language)),
    driver: title ? textIn(title, messages.language) : (driver ?? ''),
  };
}

/** What could be done about a finding, in three reaches; null if it suggests nothing. */
export function actionWords(
  { action, values }: Finding,
  messages: Messages,
): Record<'conversation' | 'habit' | 'programme', string> | null {
  if (action === null) return null;
  const words = (key: string) => messages.text(keyOf(key), written(values, messages));
  return {
    conversation: words(action.conversation),
    habit: words(action.habit),
    programme: words(action.programme),
  };
}

/** Stand in for values that a note need not have. */
const NOTE_DEFAULTS = { organisation: 'unnamed', measure: 'all', reason: 'derivable' } as const;

/**
 * A note as a sentence; a kind that has no words of its own is at least named.
 *
 * @param organisations names for notes that know their side only; without them it is “a side”
 */
export function noteWords(
  { kind, values }: Note,
  messages: Messages,
  organisations?: GapReport['organisations'],
): string {
  const key = `note.${kind}`;
  const side = Side.safeParse(values.side);
  const named = side.success && organisations ? { organisation: organisations[side.data] } : {};
  return messages.text(isMessageKey(key) ? key : 'note.other', {
    kind,
    ...written({ ...NOTE_DEFAULTS, ...named, ...values }, messages),
    reason: selectorOf(values.reason ?? NOTE_DEFAULTS.reason),
  });
}

/** ICU messages choose among words without hyphens. */
function selectorOf(value: string | number): string {
  return String(value).replaceAll('-', '_');
}

function keyOf(key: string): MessageKey {
  if (!isMessageKey(key)) throw new RangeError(`there are no words for "${key}"`);
  return key;
}

function questionOf(
  { about: { target, item } }: Finding,
  { targets, overall }: Named,
  reader: Side | null,
): LocalizedText | null {
  if (item === null) return null;
  if (target === null) return overall?.item === item ? overall.text[reader ?? 'a'] : null;
  const text = targets[target].find((figures) => figures.item === item)?.text;
  return text ? text[target === reader ? 'self' : 'other'] : null;
}

/** An interval looks at one gap alone; a verdict also at how many are compared, so the two need not agree. */
function leavesOutZero({ low, high }: Finding['values']): boolean {
  return typeof low === 'number' && typeof high === 'number' && (low > 0 || high < 0);
}

/** Without its full stop, because it stands inside a sentence. */
export function quotable(question: string): string {
  return question.trim().replace(/[.。।]+$/u, '');
}

/** Values of a sentence as they are written in it, each by the format that its name stands for. */
export function written(values: Finding['values'], messages: Messages): MessageValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : numberWords(value, FORMATS[name] ?? 'rating', messages),
    ]),
  );
}

function numberWords(value: number, format: Format, messages: Messages): string | number {
  switch (format) {
    case 'rating':
      return messages.number(value);
    case 'signed':
      return messages.signed(value);
    case 'score':
      return messages.signed(value, 0);
    case 'correlation':
      return messages.number(value, 2);
    case 'share':
      return messages.percent(value);
    case 'count':
      return value;
  }
}
