import type { MessageKey } from '../../messages/catalogue.ts';
import type { Side } from '../../partnership/partnership.ts';
import type { Finding, GapReport } from '../gap-report.ts';

/** What findings are drawn from: everything of a report but the findings. */
export type FindingSource = Omit<GapReport, 'findings'>;

type WithoutPrefix<Prefix extends string, Key> = Key extends `${Prefix}.${infer Rest}` ? Rest : never;

/** The sentences there are: each has its message `finding.<kind>`. */
export type FindingKind = WithoutPrefix<'finding', MessageKey>;

/** A finding that a rule proposes, with what decides whether it enters the report. */
export interface Candidate {
  finding: Finding & { kind: FindingKind };
  /** Its size as a share of its scale, so that findings of any kind can be ranked against each other. */
  effect: number;
  /** What it takes for itself: no two findings of a report share a claim. */
  claims: readonly string[];
  /** A place it is certain of, if it is the best of those that ask for the same. */
  place?: 'strength' | 'coverage';
}

/** One rule: everything in the report that it would put into words. */
export type FindingRule = (report: FindingSource) => Candidate[];

/** The claim on one item about one organisation, or on one that is about both (`target` null). */
export function itemClaim(target: Side | null, item: string): string {
  return `item:${target ?? 'both'}:${item}`;
}
