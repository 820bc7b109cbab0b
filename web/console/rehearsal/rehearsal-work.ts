import { type Advice, advise } from '../../../shared/rehearsal/advice.ts';
import { type ChangedCell, changedCells, type EarlierWave } from '../../../shared/rehearsal/changed-cells.ts';
import { type StandingOut, standingOut } from '../../../shared/rehearsal/people-alone.ts';
import { type Rehearsed, rehearse } from '../../../shared/rehearsal/rehearse.ts';
import {
  type RehearsedDraft,
  type RehearsedMember,
  rehearsedSides,
} from '../../../shared/rehearsal/rehearsed-side.ts';
import { SIDES } from '../sides/sides.ts';

/** What is to be rehearsed. */
export interface RehearsalRequest {
  members: readonly RehearsedMember[];
  draft: RehearsedDraft;
  earlier: readonly EarlierWave[];
  /** Chances with which people answer, 0 to 1. */
  shares: readonly number[];
}

/** What a rehearsal says, as far as it is done. */
export interface RehearsalReply {
  /** One for each share, in their order. */
  rehearsed: Rehearsed[];
  standing: StandingOut[];
  changed: ChangedCell[];
  /** Null while it is being worked out. */
  advice: Advice[] | null;
  /** Draws to come are none when these two are equal. */
  draws: number;
  allDraws: number;
}

/** The same roster and draft give the same figures every time. */
const SEED = 1;
const SHOW_EVERY_MS = 250;

/** Fewer draws where each takes longer: with many combinations the audit of what may be shown is the work. */
export function drawsFor(groups: number): number {
  if (groups <= 100) return 400;
  return groups <= 400 ? 200 : 100;
}

/** Does the work of a rehearsal, and tells how far it is a few times a second. */
export function work(
  { members, draft, earlier, shares }: RehearsalRequest,
  tell: (reply: RehearsalReply) => void,
): void {
  const sides = rehearsedSides(members, draft);
  const { privacy } = draft;
  const allDraws = drawsFor(sides.a.groups.length + sides.b.groups.length);
  const settled = {
    standing: SIDES.map((side) => standingOut(sides[side], privacy.cohortMinimum)),
    changed: changedCells(sides, earlier, privacy.cohortMinimum),
    allDraws,
  };
  const rehearsal = rehearse(sides, privacy, { shares, draws: allDraws, seed: SEED });
  let told = 0;
  let rehearsed: Rehearsed[] = [];
  for (let step = rehearsal.next(); ; step = rehearsal.next()) {
    if (step.done) {
      rehearsed = step.value;
      break;
    }
    if (performance.now() - told > SHOW_EVERY_MS) {
      told = performance.now();
      const { draws } = step.value;
      tell({ ...settled, rehearsed: step.value.soFar(), draws, advice: null });
    }
  }
  const done = { ...settled, rehearsed, draws: allDraws };
  tell({ ...done, advice: null });
  const advising = advise(members, draft, { draws: Math.ceil(allDraws / 5), seed: SEED, earlier });
  for (let step = advising.next(); ; step = advising.next()) {
    if (!step.done) continue;
    tell({ ...done, advice: step.value });
    return;
  }
}
