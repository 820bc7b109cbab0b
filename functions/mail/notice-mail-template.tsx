import { type Messages, type MessageValues, messagesIn } from '../../shared/messages/messages.ts';
import type { NoticeMail } from '../queue/queue.ts';
import type { Enclosure } from '../store/enclosure-store.ts';
import { ActionButton, MailFrame, Paragraph, SmallPrint } from './mail-frame.tsx';
import { ReleasedDetails } from './released-details.tsx';
import type { MailFile, WrittenMail } from './written-mail.ts';

/**
 * The result, an extension, the lack of a result, or a signature that is wanted, to a lead or an operator.
 *
 * @param remark stands before everything else, in a mail that is a test
 */
export function noticeMail(
  mail: NoticeMail,
  baseUrl: string,
  enclosure: Enclosure | null = null,
  remark?: string,
): WrittenMail {
  const messages = messagesIn(mail.language);
  const { text, moment } = messages;
  const { a, b } = mail.organisations;
  const values = {
    a,
    b,
    number: mail.waveNumber,
    title: mail.headline?.title ?? 'none',
    minimum: mail.minimum,
    date: moment(mail.closesAt, mail.timeZone),
    countA: mail.counts.a,
    countB: mail.counts.b,
    awaited: new Intl.ListFormat(mail.language).format(mail.awaited.map((side) => mail.organisations[side])),
    opens: mail.opensAt === null ? 'now' : moment(mail.opensAt, mail.timeZone),
  };
  const subject = text(`mail.${mail.kind}.subject`, values);
  const body = (
    <MailFrame
      language={mail.language}
      title={subject}
      preview={text(`mail.${mail.kind}.body`, values)}
      remark={remark}
    >
      {mail.name && <Paragraph>{text('mail.greeting', { name: mail.name })}</Paragraph>}
      <Paragraph>{text(`mail.${mail.kind}.body`, values)}</Paragraph>
      <NoticeDetails {...{ mail, messages, values, baseUrl, enclosure }} />
    </MailFrame>
  );
  return { language: mail.language, subject, body, enclosed: filesOf(mail, enclosure) };
}

/** How the body names its picture. */
export const PICTURE = 'gaps@parallax';

function filesOf({ waveNumber }: NoticeMail, enclosure: Enclosure | null): MailFile[] {
  const { picture = null, document = null } = enclosure ?? {};
  return [
    ...(picture ? [{ name: 'gaps.png', type: 'image/png' as const, bytes: picture, cid: PICTURE }] : []),
    ...(document
      ? [
          {
            name: `gap-report-wave-${waveNumber}.pdf`,
            type: 'application/pdf' as const,
            bytes: document,
          },
        ]
      : []),
  ];
}

interface NoticeDetailsProps {
  mail: NoticeMail;
  messages: Messages;
  values: MessageValues;
  baseUrl: string;
  enclosure: Enclosure | null;
}

/** What follows the first paragraph: figures or dates, and where to go. */
function NoticeDetails({ mail, messages, values, baseUrl, enclosure }: NoticeDetailsProps) {
  const { text } = messages;
  const hint = text('mail.link-hint');
  switch (mail.kind) {
    case 'released':
      return (
        <>
          {mail.headline ? (
            <ReleasedDetails
              headline={mail.headline}
              messages={messages}
              picture={enclosure?.picture ? { cid: PICTURE, words: enclosure.words } : null}
            />
          ) : (
            <Paragraph>{text('mail.counts', values)}</Paragraph>
          )}
          <ActionButton
            href={`${baseUrl}/reports/${mail.waveId}`}
            label={text('mail.released.button')}
            hint={hint}
          />
          <SmallPrint>
            {text('mail.released.sign-in')}{' '}
            {text(enclosure?.document ? 'mail.released.attached' : 'mail.released.not-attached')}
          </SmallPrint>
        </>
      );
    case 'charter':
    case 'charter-reminder':
      return (
        <>
          <Paragraph>{text('signing.until', values)}</Paragraph>
          <ActionButton
            href={`${baseUrl}/charters/${mail.waveId}`}
            label={text('mail.charter.button')}
            hint={hint}
          />
          <SmallPrint>{text('mail.released.sign-in')}</SmallPrint>
        </>
      );
    case 'charter-waiting':
      return (
        <>
          <Paragraph>{text('signing.until', values)}</Paragraph>
          <ActionButton
            href={`${baseUrl}/waves/${mail.waveId}`}
            label={text('mail.charter-waiting.button')}
            hint={hint}
          />
        </>
      );
    case 'charter-lapsed':
      return null;
    default:
      return <Paragraph>{text('mail.counts', values)}</Paragraph>;
  }
}
