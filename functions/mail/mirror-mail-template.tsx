import { messagesIn } from '../../shared/messages/messages.ts';
import type { MirrorMail } from '../queue/queue.ts';
import { ActionButton, MailFrame, Paragraph, PartTitle, Rule, SmallPrint } from './mail-frame.tsx';
import type { WrittenMail } from './written-mail.ts';

/** The short result, in the words of the page that its link opens. */
export function mirrorMail(
  { language, name, token, organisations, mirror }: MirrorMail,
  baseUrl: string,
): WrittenMail {
  const { text } = messagesIn(language);
  const subject = text(mirror.hasResult ? 'mirror.mail.subject' : 'mirror.mail.no-result', organisations);
  const body = (
    <MailFrame language={language} title={subject} preview={mirror.lead}>
      <Paragraph>{text('mail.greeting', { name })}</Paragraph>
      <Paragraph>{mirror.lead}</Paragraph>
      {mirror.parts.map(({ title, sentences }) => (
        <div key={title}>
          <PartTitle>{title}</PartTitle>
          {sentences.map((sentence) => (
            <Paragraph key={sentence}>{sentence}</Paragraph>
          ))}
        </div>
      ))}
      <ActionButton
        href={`${baseUrl}/r/${token}`}
        label={text('mirror.mail.button')}
        hint={text('mail.link-hint')}
      />
      <Rule />
      <SmallPrint>{text('mirror.mail.why')}</SmallPrint>
    </MailFrame>
  );
  return { language, subject, body };
}
