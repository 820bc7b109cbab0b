import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../refusal.ts';

/** What the system's refusals mean for whoever named the folder. */
const REASONS: Record<string, string> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'it lies on a disk that can only be read',
  ENOTDIR: 'a part of its path is a file',
  ENOSPC: 'the disk is full',
};

const OUTPUT_FILES = ['report.json', 'report.html', 'report.csv', 'report.xlsx'] as const;

/** Refuses a place where `writeOutput` could not write, before any work is done. */
export async function checkOutput(folder: string, name: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (!found) return;
  if (!found.isDirectory()) throw new Refusal('invalid-input', `${name} is a file, not a folder.`);
  await access(folder, constants.W_OK).catch((error: unknown) => {
    throw refusalOf(error, name);
  });
  for (const file of OUTPUT_FILES) {
    const target = await stat(join(folder, file)).catch(() => null);
    if (target?.isDirectory()) {
      throw new Refusal(
        'invalid-input',
        `${join(name, file)} is a folder; remove it or choose another place.`,
      );
    }
  }
}

/**
 * Writes files into a folder, all or none: first as drafts, which take their places only when all are complete.
 * An existing folder and its other files stay.
 *
 * @param name the folder as it was given, for messages
 */
export async function writeOutput(
  folder: string,
  name: string,
  files: Readonly<Record<(typeof OUTPUT_FILES)[number], string | Uint8Array>>,
): Promise<void> {
  const isThere = (await stat(folder).catch(() => null)) !== null;
  const draft = join(isThere ? folder : dirname(folder), `.${basename(folder)}-${randomUUID()}`);
  try {
    await mkdir(draft, { recursive: true });
    for (const file of OUTPUT_FILES) await writeFile(join(draft, file), files[file]);
    if (isThere) for (const file of OUTPUT_FILES) await rename(join(draft, file), join(folder, file));
    else await rename(draft, folder);
  } catch (error) {
    throw refusalOf(error, name);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

function refusalOf(error: unknown, name: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code];
  return reason ? new Refusal('invalid-input', `The report cannot be written to ${name}: ${reason}.`) : error;
}
