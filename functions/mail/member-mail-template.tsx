import { declineSecret, Token } from '../../shared/invitation/token.ts';
import { messagesIn } from '../../shared/messages/messages.ts';
import type { MemberMail } from '../queue/queue.ts';
import { ActionButton, MailFrame, Paragraph, Rule, SmallPrint } from './mail-frame.tsx';
import type { WrittenMail } from './written-mail.ts';

/** Invitation, reminder, or news of an extension, to a member. */
export function memberMail(mail: MemberMail, baseUrl: string): WrittenMail {
  const { text, moment } = messagesIn(mail.language);
  const { us, them } = mail.organisations;
  const link = `${baseUrl}/r/${mail.token}`;
  const unsubscribe = `${baseUrl}/u/${declineSecret(Token.parse(mail.token))}`;
  const subject = text(`mail.${mail.kind}.subject`, { us, them });
  const body = (
    <MailFrame language={mail.language} preview={text(`mail.${mail.kind}.body`, { us, them })}>
      <Paragraph>{text('mail.greeting', { name: mail.name })}</Paragraph>
      <Paragraph>{text(`mail.${mail.kind}.body`, { us, them })}</Paragraph>
      <Paragraph>
        {text('mail.facts', { minutes: mail.minutes, date: moment(mail.closesAt, mail.timeZone) })}
      </Paragraph>
      <ActionButton href={link} label={text('mail.button')} hint={text('mail.link-hint')} />
      <Paragraph>{text('mail.anonymous', { minimum: mail.sideMinimum })}</Paragraph>
      <Rule />
      <SmallPrint>{text('mail.personal')}</SmallPrint>
      <SmallPrint>
        <a href={unsubscribe} style={{ color: '#55605b' }}>
          {text('mail.unsubscribe')}
        </a>
      </SmallPrint>
    </MailFrame>
  );
  return { subject, body, unsubscribe };
}
