import type { Language } from '../language.ts';
import type { ConsoleCatalogue } from './console-catalogue.ts';

/** The console's languages, each a file of its own that is loaded when somebody reads it. */
export const CONSOLE_CATALOGUES = new Map<Language, () => Promise<ConsoleCatalogue>>([
  ['en', async () => (await import('./en/console-catalogue.ts')).consoleEnglish],
  ['hi', async () => (await import('./hi/console-catalogue.ts')).consoleHindi],
  ['ru', async () => (await import('./ru/console-catalogue.ts')).consoleRussian],
]);
