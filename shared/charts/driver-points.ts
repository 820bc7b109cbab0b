import { textIn } from '../language.ts';
import type { Messages } from '../messages/messages.ts';
import type { Side } from '../partnership/partnership.ts';
import { driverScale } from '../report/driver-scale.ts';
import type { GapReport } from '../report/gap-report.ts';

/** A driver of one organisation with what a chart shows of it. */
export interface DriverPoint {
  driver: string;
  title: string;
  /** Correlation within sides with recommending, else with the overall rating. */
  importance: number | null;
  importanceCi: readonly [number, number] | null;
  /** Own view less partner’s, in units of the driver’s scale and as a share of it. */
  gap: number | null;
  gapShare: number | null;
  /** How many of its questions are about the organisation. */
  questions: number;
}

/** An organisation’s drivers, those with the highest priority first. */
export function driverPoints(report: GapReport, target: Side, { language }: Messages): DriverPoint[] {
  const known = report.priorities.filter((priority) => priority.target === target);
  const missing = report.driverFigures[target].filter(({ driver }) =>
    known.every((priority) => priority.driver !== driver),
  );
  const drivers = [...known, ...missing.map(({ driver, gap }) => ({ driver, gap, importance: null }))];
  return drivers.map(({ driver, gap, importance }) => {
    const behaviours = report.targets[target].filter((figures) => figures.driver === driver);
    const { min, max } = scaleOf(report, driver);
    const title = report.drivers.find(({ id }) => id === driver)?.title;
    return {
      driver,
      title: title ? textIn(title, language) : driver,
      importance,
      importanceCi: importance === null ? null : intervalOf(report, driver, importance),
      gap,
      gapShare: gap === null ? null : gap / (max - min),
      questions: behaviours.length,
    };
  });
}

/** Whether the gaps of all drivers are on scales of one length, so that points of the scale can be shown. */
export function sharedRange(report: GapReport): number | null {
  const ranges = new Set(
    report.drivers.map(({ id }) => scaleOf(report, id)).map(({ min, max }) => max - min),
  );
  const [range = 10] = ranges;
  return ranges.size > 1 ? null : range;
}

function scaleOf({ targets }: GapReport, driver: string) {
  const scales = [...targets.a, ...targets.b]
    .filter((item) => item.driver === driver)
    .map(({ scale }) => scale);
  return driverScale(scales);
}

/** The interval of the correlation that the priority took as importance. */
function intervalOf({ driverAnalysis }: GapReport, driver: string, importance: number) {
  for (const analysis of [driverAnalysis.recommend, driverAnalysis.overall]) {
    const pooled = analysis?.drivers.find((relation) => relation.driver === driver)?.pooled;
    if (pooled?.r === importance) return pooled.ci;
  }
  return null;
}
