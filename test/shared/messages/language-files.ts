import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const FOLDER = fileURLToPath(new URL('../../../shared/messages/', import.meta.url));
const SOURCES = 'made-from.json';
const Texts = z.record(z.string(), z.string());
type Texts = z.infer<typeof Texts>;

/** The languages that have a folder of texts, English included. */
export function languageFolders(): string[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** The texts of a language as its files hold them, by file. */
export function textFiles(language: string): Map<string, Texts> {
  const names = readdirSync(`${FOLDER}${language}`).filter((name) => name.endsWith('.json'));
  return new Map(names.filter((name) => name !== SOURCES).map((name) => [name, read(`${language}/${name}`)]));
}

/** The fingerprints of the English texts that a language’s texts were made from. */
export function sourcesOf(language: string): Texts {
  return read(`${language}/${SOURCES}`);
}

function read(path: string): Texts {
  return Texts.parse(JSON.parse(readFileSync(`${FOLDER}${path}`, 'utf8')));
}
