import type { ChartTheme } from './chart-colours.ts';
import type { ChartOptions } from './chart-options.ts';

/** Room around a picture, which must not touch what lies beside it; a page and a sheet of paper have their own. */
export function picturePadding(theme: ChartTheme): number {
  return theme === 'light' || theme === 'dark' ? 16 : 0;
}

/** The same options with the width that is left for drawing. */
export function withinFrame<T extends Pick<ChartOptions, 'width' | 'theme'>>(options: T): T {
  return { ...options, width: options.width - 2 * picturePadding(options.theme) };
}
