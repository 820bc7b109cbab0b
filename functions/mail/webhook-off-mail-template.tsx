import { messagesIn } from '../../shared/messages/messages.ts';
import type { WebhookOffMail } from '../queue/queue.ts';
import { ActionButton, MailFrame, Paragraph } from './mail-frame.tsx';
import type { WrittenMail } from './written-mail.ts';

/** Tells an operator that a webhook was switched off, why, and where to switch it on again. */
export function webhookOffMail(mail: WebhookOffMail, baseUrl: string): WrittenMail {
  const { text } = messagesIn(mail.language);
  const { label, host, because } = mail;
  const subject = text('mail.webhook-off.subject', { label });
  const body = (
    <MailFrame
      language={mail.language}
      title={subject}
      preview={text(`mail.webhook-off.${because}`, { label, host })}
    >
      {mail.name && <Paragraph>{text('mail.greeting', { name: mail.name })}</Paragraph>}
      <Paragraph>{text(`mail.webhook-off.${because}`, { label, host })}</Paragraph>
      <Paragraph>{text('mail.webhook-off.what-now')}</Paragraph>
      <ActionButton
        href={`${baseUrl}/settings/webhooks`}
        label={text('mail.webhook-off.button')}
        hint={text('mail.link-hint')}
      />
    </MailFrame>
  );
  return { language: mail.language, subject, body };
}
