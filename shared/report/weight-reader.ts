import { centredScores, readCentred } from '../counts/centred-scores.ts';
import { BLOCK } from '../counts/packed-rows.ts';
import { addProducts, type ProductSums } from '../counts/product-sums.ts';
import type { WholeNumbers } from '../counts/score-codes.ts';
import { pointsOf, type ScorePlan, type SideScores } from './side-scores.ts';
import { OUTCOMES, type Outcome } from './survey.ts';

/** Adds up the products of a block whose codes and outcomes have been read. */
export type WeightReader = (into: SideScores['weights'], rows: number) => void;

/**
 * Prepares adding up products of the scores on all usable drivers and of the outcomes, of people with every
 * score. People who answered both outcomes, and people who answered only one, are kept apart: what is said of
 * an outcome rests on everybody who answered it.
 *
 * @param partner per driver of the plan, what each person's ratings of the partner come to
 * @param results per outcome, each person's step; the number of points where there is no rating
 */
export function weightReader(
  { drivers, usable, outcomes }: ScorePlan,
  partner: readonly WholeNumbers[],
  results: Record<Outcome, Int32Array>,
): WeightReader {
  const scored = usable.flatMap((place) => {
    const [codes, read] = [drivers[place]?.them, partner[place]];
    return codes && read ? [{ scores: centredScores(codes), read }] : [];
  });
  if (scored.length === 0) return () => {};
  const values = new Float64Array((scored.length + OUTCOMES.length) * BLOCK);
  const incomplete = new Uint8Array(BLOCK);
  const people = {
    both: new Int32Array(BLOCK),
    recommend: new Int32Array(BLOCK),
    overall: new Int32Array(BLOCK),
  };
  const points = (outcome: Outcome) => (outcomes[outcome] ? pointsOf(outcomes[outcome]) : 0);
  const [recommendPoints, overallPoints] = [points('recommend'), points('overall')];

  const addUp = (into: ProductSums, rows: Int32Array) => {
    scored.forEach(({ scores, read }, place) => {
      readCentred(scores, read, rows, values, place * BLOCK);
    });
    OUTCOMES.forEach((outcome, place) => {
      const at = (scored.length + place) * BLOCK;
      readCentredSteps(results[outcome], points(outcome), rows, values, at);
    });
    addProducts(into, values, BLOCK, rows.length);
  };

  return (into, rows) => {
    incomplete.fill(0);
    for (const { scores, read } of scored) markIncomplete(scores.least, read, rows, incomplete);
    const found = { both: 0, recommend: 0, overall: 0 };
    for (let row = 0; row < rows; row += 1) {
      if (incomplete[row] === 1) continue;
      const recommends = (results.recommend[row] ?? 0) < recommendPoints;
      const rates = (results.overall[row] ?? 0) < overallPoints;
      if (recommends && rates) people.both[found.both++] = row;
      else if (recommends) people.recommend[found.recommend++] = row;
      else if (rates) people.overall[found.overall++] = row;
    }
    for (const answered of ['both', ...OUTCOMES] as const) {
      addUp(into[answered], people[answered].subarray(0, found[answered]));
    }
  };
}

function markIncomplete(least: number, read: WholeNumbers, rows: number, into: Uint8Array): void {
  for (let row = 0; row < rows; row += 1) if ((read[row] ?? 0) < least) into[row] = 1;
}

/** Steps of an outcome around the middle of its scale; 0 where there is no rating. */
function readCentredSteps(
  steps: Int32Array,
  points: number,
  rows: Int32Array,
  into: Float64Array,
  at: number,
): void {
  for (let person = 0; person < rows.length; person += 1) {
    const step = steps[rows[person] ?? 0] ?? points;
    into[at + person] = step < points ? step - (points >> 1) : 0;
  }
}
