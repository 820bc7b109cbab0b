import { SIDES, type Side } from '../../partnership/partnership.ts';
import type { Finding, GapReport } from '../gap-report.ts';
import { actionsFor, KEEP_ACTIONS } from './actions.ts';
import { targetNames } from './behaviour-facts.ts';
import { type Candidate, type FindingSource, itemClaim } from './candidate.ts';
import { bearsDirection } from './interval-claim.ts';
import { NPS_RANGE } from './nps-difference.ts';

type Trend = NonNullable<GapReport['trend']>;
type Change = Trend['nps']['a'];

/** Changes since the previous wave that are signals and whose interval leaves out zero. */
export function trendSignals(report: FindingSource): Candidate[] {
  const { trend } = report;
  if (trend === null) return [];
  return [...npsTrends(report, trend), ...overallTrends(report, trend), ...behaviourTrends(report, trend)];
}

function npsTrends(report: FindingSource, trend: Trend): Candidate[] {
  return SIDES.flatMap((side) => {
    const moved = signalOf(trend.nps[side]);
    if (moved === null) return [];
    const [npsLow, npsHigh] = moved.ci;
    return [
      {
        finding: {
          kind: 'trend-nps',
          verdict: 'signal',
          values: { ...trendValues(report, trend, side, moved), npsChange: moved.change, npsLow, npsHigh },
          about: { target: null, item: null, driver: null },
          action: null,
        },
        effect: Math.abs(moved.change) / NPS_RANGE,
        claims: [`nps:${side}`],
      },
    ];
  });
}

function overallTrends(report: FindingSource, trend: Trend): Candidate[] {
  const { overall } = report;
  if (overall === null) return [];
  return SIDES.flatMap((side) => {
    const moved = signalOf(trend.overall[side]);
    if (moved === null) return [];
    return [
      {
        finding: {
          kind: 'trend-overall',
          verdict: 'signal',
          values: { ...trendValues(report, trend, side, moved), ...changeValues(moved) },
          about: { target: null, item: overall.item, driver: null },
          action: null,
        },
        effect: Math.abs(moved.change) / (overall.scale.max - overall.scale.min),
        claims: [itemClaim(null, overall.item)],
      },
    ];
  });
}

/** Of each organisation at most one change enters the report. */
function behaviourTrends(report: FindingSource, trend: Trend): Candidate[] {
  return trend.behaviours.flatMap(({ target, item, self, other }) => {
    const figures = report.targets[target].find((each) => each.item === item);
    if (!figures) return [];
    const views = [
      { kind: 'trend-self', change: self },
      { kind: 'trend-other', change: other },
    ] as const;
    return views.flatMap(({ kind, change }) => {
      const moved = signalOf(change);
      if (moved === null) return [];
      return [
        {
          finding: {
            kind,
            verdict: 'signal' as const,
            values: { ...trendValues(report, trend, target, moved), ...changeValues(moved) },
            about: { target, item, driver: figures.driver },
            action: moved.change > 0 ? KEEP_ACTIONS : actionsFor(figures.driver),
          },
          effect: Math.abs(moved.change) / (figures.scale.max - figures.scale.min),
          claims: [itemClaim(target, item), `trend-behaviour:${target}`],
        },
      ];
    });
  });
}

interface Movement {
  change: number;
  ci: readonly [number, number];
}

function signalOf({ change, ci, verdict }: Change): Movement | null {
  if (verdict !== 'signal' || change === null || ci === null || !bearsDirection(change, ci)) return null;
  return { change, ci };
}

function trendValues(
  report: FindingSource,
  trend: Trend,
  side: Side,
  { change }: Movement,
): Finding['values'] {
  return {
    ...targetNames(report, side),
    wave: trend.previous.number,
    direction: change > 0 ? 'up' : 'down',
  };
}

function changeValues({ change, ci }: Movement): Finding['values'] {
  return { change, low: ci[0], high: ci[1] };
}
