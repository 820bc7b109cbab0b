import type { ReactNode } from 'react';
import type { Language } from '../../shared/language.ts';

/** A file that a mail brings along. */
export interface MailFile {
  name: string;
  type: 'image/png' | 'application/pdf';
  bytes: Uint8Array;
  /** By which the body shows it; attached without. */
  cid?: string;
}

/** A mail as its template words it. */
export interface WrittenMail {
  language: Language;
  subject: string;
  body: ReactNode;
  /** Where one stops further mails of the kind; absent for mails somebody asked for. */
  unsubscribe?: string;
  /** Shown within the body by its `cid`, or attached. */
  enclosed?: readonly MailFile[];
}
