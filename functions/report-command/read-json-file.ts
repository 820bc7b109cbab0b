import { readFile } from 'node:fs/promises';
import { Refusal } from '../refusal.ts';

/** The value in a JSON file; a file that is not there or not JSON is refused by name. */
export async function readJsonFile(path: string, name: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT'
      ? new Refusal('not-found', `${name}: there is no such file.`)
      : new Refusal('invalid-input', `${name} cannot be read (${error.code}).`);
  });
  if (text.trim() === '') throw new Refusal('invalid-input', `${name} is empty.`);
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it cannot be parsed';
    throw new Refusal('invalid-input', `${name} is not JSON: ${reason}.`);
  }
}
