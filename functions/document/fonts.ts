import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Latin, Cyrillic and Devanagari in one family; documents name it, and no font of the machine stands in. */
export const FONT_FILES = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
] as const;

/** The font files of documents, some 1.2 MB. */
export function readFonts(): Buffer[] {
  return FONT_FILES.map((file) => readFileSync(require.resolve(file)));
}
