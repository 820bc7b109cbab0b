import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What turning a drawing into a picture needs beside the code. */
export interface PaintFiles {
  wasm: Uint8Array;
  fonts: Uint8Array[];
}

/** Each script needs its own font: Latin and Cyrillic stand in the first, Devanagari in the second. */
const FONTS = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf',
  '@expo-google-fonts/noto-sans-devanagari/700Bold/NotoSansDevanagari_700Bold.ttf',
];

/** The renderer and the fonts from the installed packages; neither Lambda nor a container has fonts. */
export function paintFiles(): PaintFiles {
  const read = (name: string) => readFileSync(fileURLToPath(import.meta.resolve(name)));
  return { wasm: read('@resvg/resvg-wasm/index_bg.wasm'), fonts: FONTS.map(read) };
}
