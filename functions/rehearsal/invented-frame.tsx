import type { ReactNode } from 'react';
import type { Language } from '../../shared/language.ts';
import { messagesIn } from '../../shared/messages/messages.ts';

/** Says of a page, wherever one is on it and on paper too, that its figures are invented. */
export function InventedFrame({ language, children }: { language: Language; children: ReactNode }) {
  const { text } = messagesIn(language);
  return (
    <>
      <p className="invented-banner" role="note">
        {text('rehearsal.banner')}
      </p>
      {children}
      <p className="invented-mark" aria-hidden="true">
        {text('rehearsal.mark')}
      </p>
    </>
  );
}
