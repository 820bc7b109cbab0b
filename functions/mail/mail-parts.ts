import type { ReactNode } from 'react';
import { render } from 'react-email';
import { plainTextOf } from './plain-text.ts';

/** The two parts of a mail, which say the same. */
export async function mailParts(body: ReactNode): Promise<{ html: string; text: string }> {
  const html = await render(body);
  return { html, text: plainTextOf(html) };
}
