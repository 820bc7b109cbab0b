import type { Side } from '../partnership/partnership.ts';

/**
 * `auto`: the page's own colours, dark mode and print included. `light`, `dark`: literal colours on a
 * background, for pictures. `print`: literal colours on paper, ink darker.
 */
export type ChartTheme = 'auto' | 'light' | 'dark' | 'print';

export interface ChartColours extends Record<Side, string> {
  ink: string;
  quiet: string;
  line: string;
  /** Behind the chart, and inside hollow marks. */
  card: string;
}

const LIGHT: ChartColours = {
  ink: '#1d2522',
  quiet: '#55605b',
  line: '#d9dfdb',
  card: '#ffffff',
  a: '#12635b',
  b: '#9a5508',
};

const DARK: ChartColours = {
  ink: '#e6ebe8',
  quiet: '#a6b2ac',
  line: '#37413c',
  card: '#1d2421',
  a: '#5fc4b6',
  b: '#e7a94f',
};

const COLOURS: Record<ChartTheme, ChartColours> = {
  light: LIGHT,
  dark: DARK,
  print: { ...LIGHT, ink: '#000000', quiet: '#3c4541', line: '#b9c1bd' },
  auto: {
    ink: `var(--ink, ${LIGHT.ink})`,
    quiet: `var(--quiet, ${LIGHT.quiet})`,
    line: `var(--line, ${LIGHT.line})`,
    card: `var(--card, ${LIGHT.card})`,
    a: `var(--side-a, ${LIGHT.a})`,
    b: `var(--side-b, ${LIGHT.b})`,
  },
};

/** The colours of a theme; the same names as the page's custom properties. */
export function chartColours(theme: ChartTheme): ChartColours {
  return COLOURS[theme];
}
