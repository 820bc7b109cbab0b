import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { english } from '../../shared/messages/en/catalogue.ts';
import { consoleEnglish } from '../../shared/messages/en/console-catalogue.ts';
import { fingerprint, translationState } from '../../shared/messages/translation-state.ts';

/**
 * Lists what is missing or stale in each language. With `--translated <language>` it notes instead that all
 * texts of that language say what the English ones say now.
 */
const folder = fileURLToPath(new URL('../../shared/messages/', import.meta.url));
const Texts = z.record(z.string(), z.string());
const read = (path: string) => Texts.parse(JSON.parse(readFileSync(`${folder}${path}`, 'utf8')));
const SOURCES = 'made-from.json';
const original = { ...english, ...consoleEnglish };

const languages = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'en')
  .map(({ name }) => name);
const option = process.argv.indexOf('--translated');
const translated = option === -1 ? null : process.argv[option + 1];

if (translated !== null && (translated === undefined || !languages.includes(translated))) {
  console.error(`--translated needs one of the languages ${languages.join(', ')}.`);
  process.exit(1);
}
for (const language of translated ? [translated] : languages) {
  const texts = Object.assign(
    {},
    ...readdirSync(`${folder}${language}`)
      .filter((name) => name.endsWith('.json') && name !== SOURCES)
      .map((name) => read(`${language}/${name}`)),
  ) as Record<string, string>;
  if (translated) {
    const madeFrom = Object.fromEntries(
      Object.entries(original)
        .filter(([key]) => texts[key])
        .map(([key, words]) => [key, fingerprint(words)]),
    );
    writeFileSync(`${folder}${language}/${SOURCES}`, `${JSON.stringify(madeFrom, null, 2)}\n`);
    console.log(`${language}: ${Object.keys(madeFrom).length} texts noted as translated.`);
    continue;
  }
  const state = translationState(original, texts, read(`${language}/${SOURCES}`));
  for (const [what, keys] of Object.entries(state)) {
    console.log(`${language}: ${keys.length} ${what}${keys.length > 0 ? `: ${keys.join(', ')}` : ''}`);
  }
}
