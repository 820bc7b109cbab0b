import type { consoleEnglish } from './en/console-catalogue.ts';

export type ConsoleKey = keyof typeof consoleEnglish;

/** The console's texts of one language in ICU message format. A language in the making may lack some. */
export type ConsoleCatalogue = Partial<Record<ConsoleKey, string>>;
