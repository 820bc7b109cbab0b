/**
 * The colours of every mail. The light ones stand inline, because some mail programs drop style sheets; the
 * dark ones in a style sheet, for those programs that follow the reader's setting. The others darken by
 * themselves what they are given.
 */
export const LIGHT = {
  page: '#f4f5f2',
  card: '#ffffff',
  ink: '#1d2522',
  quiet: '#55605b',
  line: '#d9dfdb',
  accent: '#12635b',
} as const;

export const DARK: Record<keyof typeof LIGHT, string> = {
  page: '#141917',
  card: '#1d2421',
  ink: '#e6ebe8',
  quiet: '#a6b2ac',
  line: '#37413c',
  accent: '#5fc4b6',
};

/** What is the reader's own first; then what has Devanagari where that has not. */
export const FONT =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Devanagari', " +
  "'Kohinoor Devanagari', 'Nirmala UI', Mangal, sans-serif";

/** Of characters that are typed off: I, l and 1 differ in it. */
export const TYPE_FONT = "ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace";

export const TEXT = { fontSize: 16, lineHeight: '26px', color: LIGHT.ink, margin: '0 0 16px' } as const;
export const SMALL = { ...TEXT, fontSize: 14, lineHeight: '22px', color: LIGHT.quiet } as const;

/**
 * The frame's cells have no class of their own: the page's ground is set for all, and taken off within the card.
 * Without quotes and angle brackets, so that it is the same text in HTML. Forced colours replace the button's
 * ground by the page's: its border is what shows it then.
 */
export const STYLE_SHEET = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .page, .page td { background-color: ${DARK.page} !important; }
  .card { background-color: ${DARK.card} !important; }
  .card td { background-color: transparent !important; }
  .ink { color: ${DARK.ink} !important; }
  .quiet { color: ${DARK.quiet} !important; }
  .accent { color: ${DARK.accent} !important; }
  .line { border-color: ${DARK.line} !important; }
  .button { background-color: ${DARK.accent} !important; border-color: ${DARK.accent} !important; color: ${DARK.card} !important; }
}
@media (max-width: 480px) {
  .page td { padding: 0 !important; }
  .card { border-radius: 0 !important; }
  .page .inside { padding: 20px 16px 12px !important; }
}
@media (forced-colors: active) {
  .button { border: 2px solid LinkText !important; }
}
`;
