import { declineSecret, Token } from '../../shared/invitation/token.ts';
import { type Messages, messagesIn } from '../../shared/messages/messages.ts';
import type { MemberMail } from '../queue/queue.ts';
import {
  ActionButton,
  MailFrame,
  Paragraph,
  PartTitle,
  Points,
  Quotation,
  Rule,
  SmallLink,
  SmallPrint,
} from './mail-frame.tsx';
import type { WrittenMail } from './written-mail.ts';

/**
 * Invitation, reminder, or news of a later close, to a member.
 *
 * @param remark stands before everything else, in a mail that is a test
 */
export function memberMail(mail: MemberMail, baseUrl: string, remark?: string): WrittenMail {
  const messages = messagesIn(mail.language);
  const { text, deadline, zoneName } = messages;
  const { kind, language, organisations, closesAt, timeZone, minutes } = mail;
  const unsubscribe = `${baseUrl}/u/${declineSecret(Token.parse(mail.token))}`;
  const subject = text(`mail.${kind}.subject`, organisations);
  const date = deadline(closesAt, timeZone);
  const body = (
    <MailFrame
      language={language}
      title={subject}
      preview={text('mail.preview', { minutes, date })}
      remark={remark}
    >
      <Paragraph>{text('mail.greeting', { name: mail.name })}</Paragraph>
      <Paragraph>{text(`mail.${kind}.body`, organisations)}</Paragraph>
      {kind === 'invitation' ? (
        <>
          <WhyAnswer messages={messages} mail={mail} />
          <SinceLastWave messages={messages} mail={mail} />
        </>
      ) : (
        <Paragraph>{text('mail.link-unused')}</Paragraph>
      )}
      <Paragraph>{text('mail.facts', { minutes, date, zone: zoneName(closesAt, timeZone) })}</Paragraph>
      <ActionButton
        href={`${baseUrl}/r/${mail.token}`}
        label={text('mail.button')}
        hint={text('mail.link-hint')}
      />
      <Paragraph>{text('mail.anonymous', { minimum: mail.sideMinimum })}</Paragraph>
      <Rule />
      <SmallPrint>{text('mail.personal')}</SmallPrint>
      <SmallPrint>
        <SmallLink href={unsubscribe}>{text('mail.unsubscribe')}</SmallLink>
      </SmallPrint>
    </MailFrame>
  );
  return { language, subject, body, unsubscribe };
}

interface PartProps {
  messages: Messages;
  mail: MemberMail;
}

/** What comes of answering. */
function WhyAnswer({ messages: { text }, mail: { language, organisations } }: PartProps) {
  const points = [text('mail.why.same'), text('mail.why.moment', organisations), text('mail.why.result')];
  return (
    <>
      <PartTitle>{text('mail.why.title')}</PartTitle>
      <Points language={language} points={points} />
    </>
  );
}

/** What became of the last wave, if there was one, and what the two organisations say they have done since. */
function SinceLastWave({ messages: { text, day }, mail }: PartProps) {
  const { lastWave, sinceLastWave, organisations, timeZone } = mail;
  if (!lastWave && !sinceLastWave) return null;
  return (
    <>
      <PartTitle>{text('mail.since.title')}</PartTitle>
      {lastWave && (
        <Paragraph>
          {text('mail.since.facts', {
            answered: lastWave.answered,
            date: day(lastWave.releasedAt, timeZone),
          })}
        </Paragraph>
      )}
      {sinceLastWave && (
        <>
          <Paragraph>{text('mail.since.words', organisations)}</Paragraph>
          <Quotation language={mail.language} words={sinceLastWave} />
        </>
      )}
    </>
  );
}
