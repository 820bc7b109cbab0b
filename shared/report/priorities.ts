import { SIDES } from '../partnership/partnership.ts';
import { CORRELATION_MINIMUM } from '../statistics/correlation.ts';
import type { GapReport } from './gap-report.ts';
import { OUTCOMES, type Survey } from './survey.ts';

/**
 * Where to begin: "which driver matters much and is seen differently?"
 *
 * Our own rule: importance × |gap| as a share of the driver's scale. Importance is the correlation within
 * sides of rating the partner on the driver with recommending (from ten people on), else with the overall
 * rating; below 0 it counts as 0.
 *
 * @returns both organisations' drivers, the most urgent first, those without a score last
 */
export function prioritiesOf(
  { drivers }: Survey,
  { driverFigures, driverAnalysis }: Pick<GapReport, 'driverFigures' | 'driverAnalysis'>,
): GapReport['priorities'] {
  const importanceOf = (driver: string): number | null => {
    for (const outcome of OUTCOMES) {
      const pooled = driverAnalysis[outcome]?.drivers.find((relation) => relation.driver === driver)?.pooled;
      if (pooled && pooled.r !== null && pooled.n >= CORRELATION_MINIMUM) return pooled.r;
    }
    return null;
  };
  const priorities = SIDES.flatMap((target) =>
    driverFigures[target].map(({ driver, gap }) => {
      const importance = importanceOf(driver);
      const scale = drivers.find(({ id }) => id === driver)?.scale ?? { min: 0, max: 10 };
      const score =
        importance === null || gap === null
          ? null
          : (Math.max(0, importance) * Math.abs(gap)) / (scale.max - scale.min);
      return { target, driver, importance, gap, score };
    }),
  );
  return priorities.sort((first, second) => (second.score ?? -1) - (first.score ?? -1));
}
