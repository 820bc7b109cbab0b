import type { Context } from 'hono';
import { messagesIn } from '../../shared/messages/messages.ts';
import { paintedGaps } from '../enclosures/make-enclosure.ts';
import { mailParts } from '../mail/mail-parts.ts';
import { memberMail } from '../mail/member-mail-template.tsx';
import { noticeMail, PICTURE } from '../mail/notice-mail-template.tsx';
import type { Services } from '../services.ts';
import type { Enclosure } from '../store/enclosure-store.ts';
import type { PreviewAsked } from './preview-asked.ts';
import { asMailPreview } from './preview-headers.ts';
import { type RehearsedMail, rehearsedMail } from './rehearsed-mail.ts';

/** A mail to a real member or lead, as HTML or as text. */
export async function showMailPreview(
  c: Context,
  services: Services,
  { partnership, drafted, choice }: PreviewAsked,
): Promise<Response> {
  const kind = choice.kind ?? 'invitation';
  const rehearsed = await rehearsedMail(services, partnership, drafted, { ...choice, kind });
  const { mail } = rehearsed;
  const { baseUrl } = services.installation;
  const picture = await pictureOf(rehearsed, choice.side);
  const remark = rehearsed.report ? messagesIn(mail.language).text('rehearsal.mail.invented') : undefined;
  const written =
    'memberId' in mail ? memberMail(mail, baseUrl, remark) : noticeMail(mail, baseUrl, picture, remark);
  const { html, text } = await mailParts(written.body);
  if (choice.part === 'text') return asMailPreview(c.text(text));
  return asMailPreview(c.html(withoutLinks(withPicture(html, picture))));
}

async function pictureOf({ report, mail }: RehearsedMail, side: 'a' | 'b'): Promise<Enclosure | null> {
  if (!report) return null;
  const painted = await paintedGaps(report, { side, language: mail.language });
  return painted && { ...painted, document: null };
}

/** What a mail program finds among the mail's files stands in the document itself. */
function withPicture(html: string, enclosure: Enclosure | null): string {
  if (!enclosure?.picture) return html;
  const data = `data:image/png;base64,${Buffer.from(enclosure.picture).toString('base64')}`;
  return html.replaceAll(`cid:${PICTURE}`, data);
}

/** A click within a preview goes nowhere; the addresses stay to be read. */
function withoutLinks(html: string): string {
  return html.replaceAll(/(<a\b[^>]*?\shref=)"[^"]*"/g, '$1"#"');
}
