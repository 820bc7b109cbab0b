import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { mailParts } from './mail-parts.ts';
import type { WrittenMail } from './written-mail.ts';

/** The mail as a MIME message with a text and an HTML part that say the same. */
export async function composeMime(from: string, to: string, mail: WrittenMail): Promise<Buffer> {
  const { language, subject, body, unsubscribe, enclosed = [] } = mail;
  const { html, text } = await mailParts(body);
  const composer = new MailComposer({
    from,
    to,
    subject,
    html,
    text,
    attachments: enclosed.map(({ name, type, bytes, cid }) => ({
      filename: name,
      contentType: type,
      content: Buffer.from(bytes),
      contentDisposition: cid === undefined ? 'attachment' : 'inline',
      ...(cid === undefined ? {} : { cid }),
    })),
    // As RFC 5322 wants it: some mail servers refuse lines that end otherwise.
    newline: 'windows',
    headers: {
      'Content-Language': language,
      ...UNANSWERED,
      ...(unsubscribe ? toMany(unsubscribe) : {}),
    },
  });
  return composer.compile().build();
}

/** Nobody reads replies: out-of-office notes keep away, by RFC 3834 and by what Exchange looks at. */
const UNANSWERED = {
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'OOF, AutoReply',
};

/** A mail program can offer the way out itself, by one click (RFC 8058). */
function toMany(unsubscribe: string): Record<string, string> {
  return {
    Precedence: 'bulk',
    'List-Unsubscribe': `<${unsubscribe}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}
