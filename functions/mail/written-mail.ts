import type { ReactNode } from 'react';

/** A mail as its template words it. */
export interface WrittenMail {
  subject: string;
  body: ReactNode;
  /** Where one stops further mails of the kind; absent for mails somebody asked for. */
  unsubscribe?: string;
}
