import type { GapReport } from '../report/gap-report.ts';
import type { Outcome } from '../report/survey.ts';

/** What a driver has of the relative weights. */
export interface WeighedDriver {
  driver: string;
  weight: number | null;
  share: number | null;
  correlation: number | null;
}

/**
 * The relative weights of an outcome beside their drivers: those that have items of both organisations, in the
 * report's order.
 *
 * @returns none where no weights were worked out
 */
export function weighedDrivers(report: GapReport, outcome: Outcome): WeighedDriver[] {
  const { driverFigures: figures } = report;
  const model = report.driverAnalysis[outcome]?.relativeWeights;
  if (!model) return [];
  return figures.a
    .filter(({ items, driver }) => {
      const twin = figures.b.find((each) => each.driver === driver);
      return items.length > 0 && (twin?.items.length ?? 0) > 0;
    })
    .map(({ driver }, place) => ({
      driver,
      weight: model.weights?.[place] ?? null,
      share: model.shares?.[place] ?? null,
      correlation: model.correlations?.[place] ?? null,
    }));
}
