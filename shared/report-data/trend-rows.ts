import { otherSide, SIDES, type Side } from '../partnership/partnership.ts';
import type { GapReport, HistoryWave } from '../report/gap-report.ts';
import { type FigureRow, limits } from './figure-row.ts';

type Trend = NonNullable<GapReport['trend']>;
type Change = Trend['nps'][Side];
type Slope = NonNullable<Trend['slope']>['nps'][Side];
type Of = Omit<FigureRow, 'figure'>;

/** What changed since the wave before, how the figures move over all waves, and what each wave showed. */
export function trendRows({ trend, history }: GapReport): FigureRow[] {
  return [
    ...(trend ? [...changeRows(trend), ...slopeRows(trend)] : []),
    ...history.flatMap((wave) => historyRows(wave)),
  ];
}

function changeRows({ previous, nps, overall, behaviours }: Trend): FigureRow[] {
  const section = 'trend';
  const change = (of: Of, figure: string, { change: value, ci, verdict }: Change): FigureRow => {
    return { ...of, figure, value, ...limits(ci), verdict };
  };
  return [
    { section, figure: 'previous-wave', value: previous.number },
    ...SIDES.map((side) => change({ section, side, target: otherSide(side) }, 'nps-change', nps[side])),
    ...SIDES.map((side) => change({ section, side }, 'overall-change', overall[side])),
    ...behaviours.flatMap(({ target, item, self, other, gapBefore, gapNow }): FigureRow[] => {
      const row = { section, target, item };
      return [
        change({ ...row, side: target, view: 'self' }, 'mean-change', self),
        change({ ...row, side: otherSide(target), view: 'other' }, 'mean-change', other),
        { ...row, figure: 'gap-before', value: gapBefore },
        { ...row, figure: 'gap-now', value: gapNow },
      ];
    }),
  ];
}

function slopeRows({ slope }: Trend): FigureRow[] {
  if (slope === null) return [];
  const section = 'slope';
  const row = (of: Of, figure: string, line: Slope): FigureRow => {
    return {
      ...of,
      figure,
      value: line?.slope ?? null,
      ...limits(line?.ci),
      n: line?.waves ?? null,
      verdict: line?.verdict ?? null,
    };
  };
  return [
    ...SIDES.map((side) => row({ section, side, target: otherSide(side) }, 'nps-slope', slope.nps[side])),
    ...SIDES.map((side) => row({ section, side }, 'overall-slope', slope.overall[side])),
    ...slope.behaviours.flatMap(({ target, item, self, other }) => [
      row({ section, target, item, side: target, view: 'self' }, 'mean-slope', self),
      row({ section, target, item, side: otherSide(target), view: 'other' }, 'mean-slope', other),
    ]),
  ];
}

function historyRows(wave: HistoryWave): FigureRow[] {
  const { responded, nps, overall, behaviours } = wave;
  const of = { section: 'history', wave: wave.number };
  const row = (more: Partial<FigureRow>, figure: string, shown: HistoryWave['nps'][Side]): FigureRow => {
    return { ...of, ...more, figure, value: shown?.value ?? null, ...limits(shown?.ci) };
  };
  return [
    ...SIDES.map((side) => ({ ...of, side, figure: 'responded', value: responded[side] })),
    ...SIDES.map((side) => row({ side, target: otherSide(side) }, 'nps', nps[side])),
    ...SIDES.map((side) => row({ side }, 'overall', overall[side])),
    ...behaviours.flatMap(({ target, item, self, other }) => [
      row({ target, item, side: target, view: 'self' }, 'mean', self),
      row({ target, item, side: otherSide(target), view: 'other' }, 'mean', other),
    ]),
  ];
}
