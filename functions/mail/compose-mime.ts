import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { render, toPlainText } from 'react-email';
import type { WrittenMail } from './written-mail.ts';

/**
 * The mail as a MIME message with a text and an HTML part. `List-Unsubscribe` with its one-click companion
 * (RFC 8058) lets mail programs offer the way out themselves.
 */
export async function composeMime(
  from: string,
  to: string,
  { subject, body, unsubscribe }: WrittenMail,
): Promise<Buffer> {
  const html = await render(body);
  const composer = new MailComposer({
    from,
    to,
    subject,
    html,
    text: toPlainText(html),
    ...(unsubscribe
      ? {
          headers: {
            'List-Unsubscribe': `<${unsubscribe}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          },
        }
      : {}),
  });
  return composer.compile().build();
}
