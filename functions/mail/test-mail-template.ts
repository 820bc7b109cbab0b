import { messagesIn } from '../../shared/messages/messages.ts';
import type { TestMail } from '../queue/queue.ts';
import { memberMail } from './member-mail-template.tsx';
import { noticeMail } from './notice-mail-template.tsx';
import type { WrittenMail } from './written-mail.ts';

/** The mail as its reader would get it, marked as a test in its subject and its first line. */
export function testMail({ tested }: TestMail, baseUrl: string): WrittenMail {
  const { text } = messagesIn(tested.language);
  const isResult = tested.kind === 'released';
  const remark = [
    text('rehearsal.mail.banner', { name: tested.name }),
    ...(isResult ? [text('rehearsal.mail.invented')] : []),
  ].join(' ');
  // Nobody can stop mails by a test, so it offers no way to.
  const { unsubscribe: _, ...written } =
    'memberId' in tested ? memberMail(tested, baseUrl, remark) : noticeMail(tested, baseUrl, null, remark);
  return { ...written, subject: text('rehearsal.mail.subject', { subject: written.subject }) };
}
