import type { JournalDeed } from '../../../shared/partnership/journal.ts';

export const JOURNAL_KINDS = ['partnership', 'members', 'waves', 'charter', 'actions', 'access'] as const;
export type JournalKind = (typeof JOURNAL_KINDS)[number];

/** What a deed of the journal is about. */
export const KIND_OF: Record<JournalDeed, JournalKind> = {
  'partnership-created': 'partnership',
  'partnership-changed': 'partnership',
  'roster-imported': 'members',
  'member-added': 'members',
  'member-changed': 'members',
  'member-removed': 'members',
  'wave-drafted': 'waves',
  'wave-changed': 'waves',
  'wave-removed': 'waves',
  'wave-deployed': 'waves',
  'wave-closed': 'waves',
  'wave-extended': 'waves',
  'wave-reminded': 'waves',
  'wave-cancelled': 'waves',
  'charter-asked': 'charter',
  'charter-signed': 'charter',
  'sheets-printed': 'waves',
  'lead-added': 'access',
  'lead-removed': 'access',
  'access-given': 'access',
  'access-changed': 'access',
  'access-removed': 'access',
  'action-agreed': 'actions',
  'action-changed': 'actions',
  'action-started': 'actions',
  'action-done': 'actions',
  'action-dropped': 'actions',
  'action-reopened': 'actions',
};
