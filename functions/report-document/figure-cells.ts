import type { Messages } from '../../shared/messages/messages.ts';
import type { Side } from '../../shared/partnership/partnership.ts';
import type {
  BehaviourFigures,
  MeanFigure,
  RelationshipFigures,
  Verdict,
} from '../../shared/report/gap-report.ts';
import { figureWords, intervalWords, signedIntervalWords } from '../pages/report/figure-words.ts';
import type { Bar, Cell, Tag } from './document-blocks.ts';

/** Where a figure does not apply. */
export const NO_FIGURE = '–';

/** A mean with its interval and how many answered. */
export function meanCell(figure: MeanFigure, messages: Messages): Cell {
  const answers = messages.text('report.answers', { n: figure.n });
  return {
    value: figureWords(figure, messages),
    hint: figure.ci ? `${intervalWords(figure.ci, messages)}\n${answers}` : answers,
  };
}

/** A gap with its interval, and its verdict in a cell of its own. */
export function gapCells(
  { gap, gapCi, verdict }: BehaviourFigures | RelationshipFigures,
  messages: Messages,
): [Cell, Cell] {
  return [
    {
      value: gap === null ? NO_FIGURE : messages.signed(gap),
      ...(gapCi ? { hint: signedIntervalWords(gapCi, messages) } : {}),
    },
    { value: '', tag: verdictTag(verdict, messages) },
  ];
}

export function verdictTag(verdict: Verdict | null, { text }: Messages): Tag | null {
  return verdict === null ? null : { words: text(`verdict.${verdict}`), look: verdict };
}

/** The means that are shown, on the scale of their question. */
export function barOf(scale: { min: number; max: number }, means: Record<Side, number | null>): Bar {
  const marks = (['a', 'b'] as const).flatMap((side) => {
    const mean = means[side];
    return mean === null ? [] : [{ side, at: (mean - scale.min) / (scale.max - scale.min) }];
  });
  return { marks };
}
