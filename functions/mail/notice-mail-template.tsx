import { type Messages, messagesIn } from '../../shared/messages/messages.ts';
import type { Headline } from '../../shared/report/headline.ts';
import type { NoticeMail } from '../queue/queue.ts';
import { ActionButton, MailFrame, Paragraph, SmallPrint, TEXT } from './mail-frame.tsx';
import type { WrittenMail } from './written-mail.ts';

/** The result, an extension, or the lack of a result, to a lead or an operator. */
export function noticeMail(mail: NoticeMail, baseUrl: string): WrittenMail {
  const messages = messagesIn(mail.language);
  const { text, moment } = messages;
  const { a, b } = mail.organisations;
  const values = {
    a,
    b,
    number: mail.waveNumber,
    minimum: mail.minimum,
    date: moment(mail.closesAt, mail.timeZone),
    countA: mail.counts.a,
    countB: mail.counts.b,
  };
  const subject = text(`mail.${mail.kind}.subject`, values);
  const body = (
    <MailFrame language={mail.language} preview={text(`mail.${mail.kind}.body`, values)}>
      {mail.name && <Paragraph>{text('mail.greeting', { name: mail.name })}</Paragraph>}
      <Paragraph>{text(`mail.${mail.kind}.body`, values)}</Paragraph>
      {mail.headline ? (
        <HeadlineFigures headline={mail.headline} messages={messages} />
      ) : (
        <Paragraph>{text('mail.counts', values)}</Paragraph>
      )}
      {mail.kind === 'released' && (
        <>
          <ActionButton
            href={`${baseUrl}/reports/${mail.waveId}`}
            label={text('mail.released.button')}
            hint={text('mail.link-hint')}
          />
          <SmallPrint>{text('mail.released.sign-in')}</SmallPrint>
        </>
      )}
    </MailFrame>
  );
  return { subject, body };
}

function HeadlineFigures({ headline, messages }: { headline: Headline; messages: Messages }) {
  const { text, number, signed } = messages;
  const sides = [headline.a, headline.b];
  const withheld = text('mail.withheld');
  const cell = {
    ...TEXT,
    margin: 0,
    padding: '7px 8px',
    borderBottom: '1px solid #dfe4e0',
    textAlign: 'start',
  } as const;
  const figure = { ...cell, textAlign: 'end', fontVariantNumeric: 'tabular-nums' } as const;
  return (
    <>
      <table
        width="100%"
        cellPadding={0}
        cellSpacing={0}
        style={{ borderCollapse: 'collapse', margin: '6px 0 18px' }}
      >
        <thead>
          <tr>
            <th style={cell}>{text('mail.released.side')}</th>
            <th style={figure}>{text('mail.released.responded')}</th>
            <th style={figure}>{text('mail.released.nps')}</th>
            <th style={figure}>{text('mail.released.overall')}</th>
          </tr>
        </thead>
        <tbody>
          {sides.map(({ name, responded, invited, nps, overall }) => (
            <tr key={name}>
              <td style={cell}>{name}</td>
              <td style={figure}>{invited === null ? responded : `${responded}/${invited}`}</td>
              <td style={figure}>{nps === null ? withheld : signed(nps, 0)}</td>
              <td style={figure}>{overall === null ? withheld : number(overall)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Paragraph>
        <strong>{text('mail.released.gaps')}</strong>
      </Paragraph>
      {headline.gaps.length === 0 && <Paragraph>{text('mail.released.no-gaps')}</Paragraph>}
      {headline.gaps.map((gap) => (
        <Paragraph key={`${gap.organisation} ${gap.question}`}>
          “{gap.question}”
          <br />
          {gapSentence(gap, messages)} {gap.verdict && <em>{text(`verdict.${gap.verdict}`)}</em>}
        </Paragraph>
      ))}
    </>
  );
}

function gapSentence(
  { about, organisation, partner, self, other, gap }: Headline['gaps'][number],
  { text, number, signed }: Messages,
): string {
  const values = { organisation, partner, self: number(self), other: number(other) };
  return about === 'relationship'
    ? text('mail.released.gap-relationship', { ...values, distance: number(Math.abs(gap)) })
    : text('mail.released.gap', { ...values, gap: signed(gap) });
}
