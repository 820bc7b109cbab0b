import { countPairs } from '../counts/cell-counts.ts';
import { BLOCK, blocksOf, readCodes, readSteps, rowsIn } from '../counts/packed-rows.ts';
import type { WholeNumbers } from '../counts/score-codes.ts';
import { countScores } from '../counts/score-counts.ts';
import { pointsOf, type ScorePlan, type SideScores } from './side-scores.ts';
import { OUTCOMES, type Outcome } from './survey.ts';
import { weightReader } from './weight-reader.ts';

/** Reads packed responses into a side's scores. */
export type ScoreReader = (into: SideScores, packed: Uint8Array) => void;

/**
 * Prepares the reading of one side's responses.
 *
 * @example scoreReader(plan)(scores, packed)
 */
export function scoreReader(plan: ScorePlan): ScoreReader {
  const { width, drivers, outcomes } = plan;
  const isLong = drivers.some((codes) =>
    Object.values(codes).some((each) => each?.adds instanceof Float64Array),
  );
  const column = (): WholeNumbers => (isLong ? new Float64Array(BLOCK) : new Int32Array(BLOCK));
  const scratch = column();
  /** Per driver what each person's rating of the partner comes to, and per outcome each person's answer. */
  const partner = drivers.map(column);
  const results: Record<Outcome, Int32Array> = {
    recommend: new Int32Array(BLOCK),
    overall: new Int32Array(BLOCK),
  };
  const asked = OUTCOMES.flatMap((outcome) => {
    const item = outcomes[outcome];
    return item === null ? [] : [{ outcome, slot: item.slot, points: pointsOf(item) }];
  });
  const weigh = weightReader(plan, partner, results);

  return (into, packed) => {
    into.responses += rowsIn(packed, width);
    for (const block of blocksOf(packed, width)) {
      for (const { outcome, slot, points } of asked) readSteps(slot, points, block, results[outcome]);
      into.drivers.forEach(({ us, usFull, them, themFull, related }, place) => {
        for (const counts of [us, usFull === us ? null : usFull, themFull === them ? null : themFull]) {
          if (counts === null) continue;
          readCodes(counts.codes, block, scratch);
          countScores(counts, scratch, block);
        }
        const theirs = partner[place];
        if (them === null || theirs === undefined) return;
        readCodes(them.codes, block, theirs);
        countScores(them, theirs, block);
        for (const { outcome, points } of asked) {
          const cells = related[outcome];
          if (cells) countPairs(cells, theirs, points + 1, results[outcome], block.rows);
        }
      });
      weigh(into.weights, block.rows);
    }
  };
}
