import { messagesIn } from '../../shared/messages/messages.ts';
import type { SignInMail } from '../queue/queue.ts';
import { ActionButton, MailFrame, Paragraph, SmallPrint } from './mail-frame.tsx';
import type { WrittenMail } from './written-mail.ts';

/** A link to sign in with. */
export function signInMail(mail: SignInMail, baseUrl: string): WrittenMail {
  const { text } = messagesIn(mail.language);
  const next = mail.next === '/' ? '' : `?next=${encodeURIComponent(mail.next)}`;
  const subject = text('mail.sign-in.subject');
  const body = (
    <MailFrame language={mail.language} title={subject} preview={text('mail.sign-in.body')}>
      <Paragraph>{text('mail.sign-in.body')}</Paragraph>
      <ActionButton
        href={`${baseUrl}/sign-in/${mail.token}${next}`}
        label={text('mail.sign-in.button')}
        hint={text('mail.link-hint')}
      />
      <SmallPrint>{text('mail.sign-in.not-you')}</SmallPrint>
    </MailFrame>
  );
  return { language: mail.language, subject, body };
}
