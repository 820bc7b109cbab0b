import { bySide } from './by-side.ts';
import type { GapReport, HistoryWave, MeanFigure, NpsFigure } from './gap-report.ts';
import { followedBehaviours, isSameQuestion, type TrendReport, wavesUpTo } from './wave-series.ts';

/**
 * History: "what did each wave's report show of the figures that are followed over waves?"
 *
 * Nothing is worked out anew: a figure is the one its own wave's report shows, with its interval, or null where
 * that report shows none. So the history discloses nothing: both sides were given every earlier figure when its
 * wave was released, and of this wave it repeats the report that it is part of. What this wave withholds is null
 * here too, and cannot be had by subtraction, since no figure in it spans two waves and the answers of two waves
 * are separate variables.
 *
 * @param report the new report; its own `history` is not read
 * @param previous released reports of earlier waves of the partnership, in any order
 * @returns oldest first, this wave last; the overall rating only where a wave asked it as this one does
 * @see STATISTICS.md §8
 * @example historyOf(report, [waveOne])[0].nps.a // { value: 17, ci: [-20, 45] }
 */
export function historyOf(report: TrendReport, previous: readonly TrendReport[]): GapReport['history'] {
  const waves = wavesUpTo(report, previous);
  const followed = followedBehaviours(waves);
  return waves.map((wave, index): HistoryWave => {
    const { nps, participation } = wave;
    const overall = wave.overall && report.overall && isSameQuestion(wave.overall, report.overall);
    return {
      waveId: wave.wave.id,
      number: wave.wave.number,
      closedAt: wave.wave.closedAt,
      responded: bySide((side) => participation[side].responded),
      nps: bySide((side) => shownScore(nps?.[side])),
      overall: bySide((side) => shownMean(overall ? wave.overall?.[side] : undefined)),
      behaviours: followed.map(({ target, item, inWaves }) => ({
        target,
        item,
        self: shownMean(inWaves[index]?.self),
        other: shownMean(inWaves[index]?.other),
      })),
    };
  });
}

type ShownFigure = HistoryWave['nps']['a'];

function shownMean(figure: MeanFigure | undefined): ShownFigure {
  return typeof figure?.mean === 'number' ? { value: figure.mean, ci: figure.ci } : null;
}

function shownScore(score: NpsFigure | undefined): ShownFigure {
  return typeof score?.nps === 'number' ? { value: score.nps, ci: score.adjusted?.ci ?? null } : null;
}
