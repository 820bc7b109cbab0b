import { messagesIn } from '../../shared/messages/messages.ts';
import type { AccessMail } from '../queue/queue.ts';
import { ActionButton, MailFrame, Paragraph, SmallPrint } from './mail-frame.tsx';
import type { WrittenMail } from './written-mail.ts';

/** Tells somebody that they have access and as what, with a link that signs them in. */
export function accessMail(mail: AccessMail, baseUrl: string): WrittenMail {
  const { text } = messagesIn(mail.language);
  const names = (of: readonly string[]) => new Intl.ListFormat(mail.language).format(of);
  const subject = text('mail.access.subject');
  const body = (
    <MailFrame
      language={mail.language}
      title={subject}
      preview={text('mail.access.body', { by: mail.invitedBy })}
    >
      {mail.name && <Paragraph>{text('mail.greeting', { name: mail.name })}</Paragraph>}
      <Paragraph>{text('mail.access.body', { by: mail.invitedBy })}</Paragraph>
      {mail.roles.map(({ role, of }) => (
        <Paragraph key={role}>{text(`mail.access.${role}`, { of: names(of) })}</Paragraph>
      ))}
      <ActionButton
        href={`${baseUrl}/sign-in/${mail.token}`}
        label={text('mail.sign-in.button')}
        hint={text('mail.link-hint')}
      />
      <SmallPrint>{text('mail.access.once', { days: mail.days, address: `${baseUrl}/sign-in` })}</SmallPrint>
    </MailFrame>
  );
  return { language: mail.language, subject, body };
}
