import type { ReactNode } from 'react';
import type { Language } from '../../shared/language.ts';

/** A mail as its template words it. */
export interface WrittenMail {
  language: Language;
  subject: string;
  body: ReactNode;
  /** Where one stops further mails of the kind; absent for mails somebody asked for. */
  unsubscribe?: string;
}
