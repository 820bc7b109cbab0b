import { Alert, Badge, createTheme, type MantineColorsTuple } from '@mantine/core';

const teal: MantineColorsTuple = [
  '#e6f4f1',
  '#cde7e2',
  '#9fd1c8',
  '#6fbaae',
  '#48a698',
  '#2f8f82',
  '#1f7a6f',
  '#12635b',
  '#0d4f49',
  '#083a36',
];

const ochre: MantineColorsTuple = [
  '#fbf0e2',
  '#f5dfc2',
  '#ecc48e',
  '#e2a85b',
  '#d99135',
  '#c77c1e',
  '#b4690e',
  '#9a5508',
  '#7a4406',
  '#5a3204',
];

/** Greys with a breath of green, as the documents have them. */
const dark: MantineColorsTuple = [
  '#e6ebe8',
  '#ccd5d0',
  '#a6b2ac',
  '#7b8882',
  '#46524c',
  '#37413c',
  '#232b28',
  '#1d2421',
  '#141917',
  '#0f1312',
];

/** Alerts and badges in quiet tints, whose colours for light and dark stand in console.css. */
const tint = (color: string | undefined) => `var(--${color ?? 'teal'}-tint)`;
const ink = (color: string | undefined) => `var(--${color ?? 'teal'}-ink)`;

/** Deep teal, calm and roomy. */
export const theme = createTheme({
  colors: { teal, ochre, dark },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Devanagari", sans-serif',
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: { fontWeight: '650', textWrap: 'balance' },
  components: {
    Alert: Alert.extend({
      vars: (_theme, { color }) => ({
        root: {
          '--alert-bg': tint(color),
          '--alert-color': ink(color),
          '--alert-bd': '1px solid transparent',
        },
      }),
    }),
    Badge: Badge.extend({
      defaultProps: { radius: 'sm', tt: 'none' },
      vars: (_theme, { color }) => ({
        root: { '--badge-bg': tint(color), '--badge-color': ink(color) },
        dot: {},
      }),
    }),
  },
});
