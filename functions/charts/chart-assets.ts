import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Files that painting a chart needs beside the code: the renderer, the shaper and a font for each script and
 * weight. Neither Lambda nor a container has fonts of its own. A bundle has them laid beside its code.
 */
export const CHART_ASSETS = {
  renderer: '@resvg/resvg-wasm/index_bg.wasm',
  /** Read by its package itself, which looks beside the code too. */
  shaper: 'harfbuzzjs/dist/harfbuzz.wasm',
  latin400: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  latin700: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  devanagari400: '@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf',
  devanagari700: '@expo-google-fonts/noto-sans-devanagari/700Bold/NotoSansDevanagari_700Bold.ttf',
} as const;

/** Reads such a file from beside the code, else from the installed package. */
export function readChartAsset(name: keyof typeof CHART_ASSETS): Uint8Array {
  const path = CHART_ASSETS[name];
  const beside = new URL(`./${path.slice(path.lastIndexOf('/') + 1)}`, import.meta.url);
  return readFileSync(fileURLToPath(existsSync(beside) ? beside : import.meta.resolve(path)));
}
