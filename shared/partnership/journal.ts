import { z } from 'zod';
import { WaveId } from '../wave/wave.ts';

/** What people do that the journal of a partnership keeps. */
export const JournalDeed = z.enum([
  'partnership-created',
  'partnership-changed',
  'roster-imported',
  'member-added',
  'member-changed',
  'member-removed',
  'wave-drafted',
  'wave-changed',
  'wave-removed',
  'wave-deployed',
  'wave-closed',
  'wave-extended',
  'wave-reminded',
  'wave-cancelled',
  'charter-asked',
  'charter-signed',
  'sheets-printed',
  'lead-added',
  'lead-removed',
  'access-given',
  'access-changed',
  'access-removed',
  'action-agreed',
  'action-changed',
  'action-started',
  'action-done',
  'action-dropped',
  'action-reopened',
]);
export type JournalDeed = z.infer<typeof JournalDeed>;

/**
 * One line of a partnership's journal: who did what, when. It names the people who run the programme and the
 * leads, and never a member: of a roster it keeps sides and numbers, so that who is removed is gone. Nothing
 * in it is about answers.
 */
export const JournalEntry = z.object({
  id: z.string().min(1).max(40),
  at: z.iso.datetime(),
  by: z.string().max(254).describe('Address of the operator or lead.'),
  via: z.enum(['session', 'api-token']).describe('Whether a person did it or a program of theirs.'),
  did: JournalDeed,
  waveId: WaveId.optional(),
  waveNumber: z.number().int().min(1).optional(),
  values: z
    .record(z.string().max(40), z.union([z.string().max(200), z.number()]))
    .default({})
    .describe('What the line says besides, such as how many rows were imported.'),
});
export type JournalEntry = z.infer<typeof JournalEntry>;
