import { directionOf } from '../language.ts';
import type { Messages } from '../messages/messages.ts';
import type { Side } from '../partnership/partnership.ts';
import type { ChartTheme } from './chart-colours.ts';

/** What every chart needs beside its figures. */
export interface ChartOptions {
  /** Where elements are made: the browser's document, or a small DOM on the server. */
  document: Document;
  messages: Messages;
  /** Whose lead reads, so that questions are worded as that side read them; null for anyone else. */
  reader: Side | null;
  /** Width in CSS pixels; the height follows from what is shown. */
  width: number;
  theme: ChartTheme;
}

/** From this width on labels stand beside their row, below it above their row. */
export function isWide({ width }: Pick<ChartOptions, 'width'>): boolean {
  return width >= 620;
}

export function isRightToLeft({ messages }: Pick<ChartOptions, 'messages'>): boolean {
  return directionOf(messages.language) === 'rtl';
}

/** A distance from the side on which reading begins, as a position from the left. */
export function fromStart(options: Pick<ChartOptions, 'messages' | 'width'>): (distance: number) => number {
  const { width } = options;
  return isRightToLeft(options) ? (distance) => width - distance : (distance) => distance;
}
