import { Refusal } from '../refusal.ts';

const KB = 1024;

/**
 * An item of the database holds 400 KB. The snapshot of a wave holds the questionnaire, the charter and what
 * happened since the last wave, and the names beside them.
 */
export const ROOM_KB = { questionnaire: 300, charter: 60, 'since-last-wave': 20 } as const;

const NAMES = {
  questionnaire: 'The questionnaire',
  charter: 'The charter',
  'since-last-wave': 'What happened since the last wave',
} as const;

/** Refuses what could not be kept, with its size and the limit; as JSON it is never smaller than as stored. */
export function requireRoom(what: keyof typeof ROOM_KB, value: unknown): void {
  const size = Buffer.byteLength(JSON.stringify(value));
  const limit = ROOM_KB[what];
  if (size <= limit * KB) return;
  throw new Refusal(
    `${what}-too-large`,
    `${NAMES[what]} takes ${Math.ceil(size / KB)} KB; at most ${limit} KB can be kept. Shorten its texts, or leave out languages.`,
  );
}
