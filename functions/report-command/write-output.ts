import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../refusal.ts';

/** Refuses a place where `writeOutput` could not write, before any work is done. */
export async function checkOutput(folder: string, name: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found && !found.isDirectory()) throw new Refusal('invalid-input', `${name} is a file, not a folder.`);
}

/**
 * Writes files into a folder, all or none: into a folder of its own beside it, which then takes its place. In a
 * folder that holds something already, each file takes its place by itself, complete; other files stay.
 */
export async function writeOutput(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  const draft = join(dirname(folder), `.${basename(folder)}-${randomUUID()}`);
  await mkdir(draft, { recursive: true });
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(draft, name), content);
    const present = await readdir(folder).catch(() => []);
    if (present.length === 0) {
      // An empty folder gives way; Windows wants it removed first.
      await rm(folder, { recursive: true, force: true });
      await rename(draft, folder);
    } else {
      for (const name of Object.keys(files)) await rename(join(draft, name), join(folder, name));
    }
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
