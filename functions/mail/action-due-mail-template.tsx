import { messagesIn } from '../../shared/messages/messages.ts';
import type { ActionDueMail } from '../queue/queue.ts';
import { ActionButton, MailFrame, Paragraph } from './mail-frame.tsx';
import type { WrittenMail } from './written-mail.ts';

/** Tells a lead that an agreed action is due: what, who sees to it on each side, and where to say how it stands. */
export function actionDueMail(mail: ActionDueMail, baseUrl: string): WrittenMail {
  const { text, day } = messagesIn(mail.language);
  const { title, partnership, state } = mail;
  const subject = text('mail.action-due.subject', { title });
  const owners = new Intl.ListFormat(mail.language).format(
    mail.owners.map(({ name, organisation }) => `${name} (${organisation})`),
  );
  const body = (
    <MailFrame language={mail.language} title={subject} preview={text('mail.action-due.preview', { owners })}>
      {mail.name && <Paragraph>{text('mail.greeting', { name: mail.name })}</Paragraph>}
      <Paragraph>
        {text('mail.action-due.body', { title, partnership, date: day(`${mail.dueOn}T12:00:00Z`, 'UTC') })}
      </Paragraph>
      <Paragraph>{text('mail.action-due.owners', { owners })}</Paragraph>
      <Paragraph>{text(`mail.action-due.${state === 'started' ? 'started' : 'agreed'}`)}</Paragraph>
      <ActionButton
        href={`${baseUrl}/partnerships/${mail.partnershipId}?tab=actions`}
        label={text('mail.action-due.button')}
        hint={text('mail.link-hint')}
      />
      <Paragraph>{text('mail.released.sign-in')}</Paragraph>
    </MailFrame>
  );
  return { language: mail.language, subject, body };
}
