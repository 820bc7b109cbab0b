import {
  ATTENTION,
  type Attention,
  attentionOf,
  isUrgent,
  nextDue,
} from '../../../shared/partnership/attention.ts';
import type { PortfolioLine } from './portfolio-query.ts';

export const STAGES = [
  'attention',
  'none',
  'draft',
  'scheduled',
  'open',
  'closed',
  'released',
  'insufficient',
  'cancelled',
] as const;
export const SORTS = ['attention', 'name', 'due', 'response', 'gap'] as const;

/** Which partnerships are shown, and in which order; an empty text asks for all. */
export interface PortfolioChoice {
  search: string;
  stage: string;
  tag: string;
  lead: string;
  kind: string;
  sort: string;
}

/** A line with what can be told from it at a given time. */
export interface WatchedLine {
  line: PortfolioLine;
  attention: Attention[];
  /** All its words in lower case, to search in. */
  words: string;
}

/** Works out once for all lines what searching and sorting look at. */
export function watched(lines: readonly PortfolioLine[], now: Date): WatchedLine[] {
  return lines.map((line) => {
    const { a, b } = line.sides;
    const side = ({ leads, authorised }: typeof a) => ({ leads: leads.length, authorised });
    return {
      line,
      attention: attentionOf({ sides: { a: side(a), b: side(b) }, standing: line.standing }, now),
      words: [line.name, a.name, b.name, ...a.leads, ...b.leads, ...line.tags].join('\n').toLocaleLowerCase(),
    };
  });
}

/** The lines that fit the choice, in its order. */
export function chosen(lines: readonly WatchedLine[], choice: PortfolioChoice): WatchedLine[] {
  const sought = choice.search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ line, attention, words }: WatchedLine) =>
    sought.every((word) => words.includes(word)) &&
    (choice.stage === '' || isAtStage(choice.stage, line, attention)) &&
    (choice.tag === '' || line.tags.includes(choice.tag)) &&
    (choice.lead === '' || [...line.sides.a.leads, ...line.sides.b.leads].includes(choice.lead)) &&
    (choice.kind === '' || line.kind === choice.kind);
  const compare = COMPARE[choice.sort as keyof typeof COMPARE] ?? COMPARE.attention;
  return lines.filter(fits).sort((one, other) => compare(one, other) || byName(one, other));
}

function isAtStage(stage: string, { standing }: PortfolioLine, attention: readonly Attention[]): boolean {
  if (stage === 'attention') return attention.length > 0;
  if (stage === 'none') return standing !== null && standing.wave === null;
  return standing?.wave?.state === stage;
}

const LAST = Number.POSITIVE_INFINITY;
const names = new Intl.Collator(undefined, { numeric: true });
const byName = (one: WatchedLine, other: WatchedLine) => names.compare(one.line.name, other.line.name);
const byNumber = (of: (line: WatchedLine) => number) => (one: WatchedLine, other: WatchedLine) => {
  const [first, second] = [of(one), of(other)];
  return first === second ? 0 : first - second;
};

const COMPARE = {
  attention: byNumber((line) => rankOf(line)),
  name: byName,
  due: byNumber(({ line }) => {
    const due = nextDue(line.standing?.wave ?? null);
    return due ? Date.parse(due.at) : LAST;
  }),
  response: byNumber(({ line }) => lowestShare(line)),
  gap: byNumber(({ line }) => -Math.abs(line.standing?.result?.widest?.gap ?? 0)),
};

/** Urgent ones first, each by its most urgent reason; what comes next follows by its date. */
function rankOf({ line, attention }: WatchedLine): number {
  const [first] = attention;
  if (first) return (isUrgent(first) ? 0 : 100) + ATTENTION.indexOf(first);
  return nextDue(line.standing?.wave ?? null) ? 200 : 300;
}

function lowestShare({ standing }: PortfolioLine): number {
  const wave = standing?.wave;
  if (wave?.state !== 'open' || !wave.responded || !wave.invited) return LAST;
  const { responded, invited } = wave;
  return Math.min(...(['a', 'b'] as const).map((side) => responded[side] / Math.max(1, invited[side])));
}
