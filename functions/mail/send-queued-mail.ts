import type { Installation } from '../installation.ts';
import type { Log } from '../log.ts';
import type { Mail } from '../queue/queue.ts';
import type { Enclosure } from '../store/enclosure-store.ts';
import type { Stores } from '../store/stores.ts';
import { accessMail } from './access-mail-template.tsx';
import { actionDueMail } from './action-due-mail-template.tsx';
import { composeMime } from './compose-mime.ts';
import { memberMail } from './member-mail-template.tsx';
import { mirrorMail } from './mirror-mail-template.tsx';
import { noticeMail } from './notice-mail-template.tsx';
import { tagsOf } from './record-mail-event.ts';
import type { SendMime, SendResult } from './send-with-ses.ts';
import { signInMail } from './sign-in-mail-template.tsx';
import { testMail } from './test-mail-template.ts';
import { webhookOffMail } from './webhook-off-mail-template.tsx';
import type { WrittenMail } from './written-mail.ts';

/** What the mailer works with. */
export interface MailerServices {
  stores: Pick<Stores, 'enclosures' | 'invitations' | 'mirrors' | 'notices'>;
  sendMime: SendMime;
  clock: () => Date;
  installation: Installation;
  log: Log;
}

/** Where the state of a mail's delivery is kept. */
interface DeliveryRecord {
  start(): Promise<boolean>;
  record(state: 'queued' | 'sent' | 'failed' | 'skipped', reason?: string): Promise<void>;
}

/**
 * Sends one queued mail. The state of its delivery is taken first, so that a message that comes twice sends
 * once and somebody who has answered meanwhile is left alone; a mail that asks for answers is not sent when
 * the wave takes none any more. A mail counts as sent only when the service accepted it; a refused one is
 * marked and stops no other; any other fault of sending gives the mail back and is thrown, so that the queue
 * tries again. Once the service has accepted it, nothing gives it back.
 */
export async function sendQueuedMail(
  services: MailerServices,
  mail: Mail,
): Promise<'sent' | 'refused' | 'skipped'> {
  const { clock, log } = services;
  const delivery = deliveryOf(services, mail);
  if ('memberId' in mail && mail.closesAt <= clock().toISOString()) {
    await delivery.record('skipped');
    return 'skipped';
  }
  if (!(await delivery.start())) return 'skipped';
  const result = await send(services, mail).catch(async (error: unknown) => {
    await delivery.record('queued');
    throw error;
  });
  if (result.is === 'accepted') {
    await delivery.record('sent');
    return 'sent';
  }
  await delivery.record('failed', result.reason);
  log.warn('a mail was refused', { kind: mail.kind, reason: result.reason });
  return 'refused';
}

async function send(services: MailerServices, mail: Mail): Promise<SendResult> {
  const { sendMime, installation } = services;
  const { mailFrom, baseUrl } = installation;
  const written = writtenMail(mail, baseUrl, await enclosureOf(services, mail));
  const mime = await composeMime(mailFrom, mail.to, written);
  // Only mails that ask for answers are tagged: what became of any other would tell who has answered.
  return await sendMime(mail.to, mime, 'memberId' in mail ? tagsOf(mail) : {});
}

/** What the mail brings along; a mail whose enclosure cannot be read says all in words, and is sent without. */
async function enclosureOf({ stores, log }: MailerServices, mail: Mail): Promise<Enclosure | null> {
  if (!('enclosed' in mail) || mail.enclosed === null) return null;
  const { closedAt, ...reader } = mail.enclosed;
  return await stores.enclosures.find(mail.waveId, closedAt, reader).catch((error: unknown) => {
    log.error('an enclosure could not be read', { error: error instanceof Error ? error.name : 'unknown' });
    return null;
  });
}

function writtenMail(mail: Mail, baseUrl: string, enclosure: Enclosure | null): WrittenMail {
  switch (mail.kind) {
    case 'invitation':
    case 'reminder':
    case 'extended':
    case 'prolonged':
      return memberMail(mail, baseUrl);
    case 'released':
    case 'extended-notice':
    case 'insufficient':
    case 'charter':
    case 'charter-reminder':
    case 'charter-waiting':
    case 'charter-lapsed':
      return noticeMail(mail, baseUrl, enclosure);
    case 'mirror':
      return mirrorMail(mail, baseUrl);
    case 'sign-in':
      return signInMail(mail, baseUrl);
    case 'access':
      return accessMail(mail, baseUrl);
    case 'webhook-off':
      return webhookOffMail(mail, baseUrl);
    case 'action-due':
      return actionDueMail(mail, baseUrl);
    case 'test':
      return testMail(mail, baseUrl);
  }
}

function deliveryOf({ stores }: MailerServices, mail: Mail): DeliveryRecord {
  // Of these nothing is noted: whoever misses one asks for another, or sees the same in the console.
  if (
    mail.kind === 'sign-in' ||
    mail.kind === 'access' ||
    mail.kind === 'webhook-off' ||
    mail.kind === 'action-due' ||
    mail.kind === 'test'
  ) {
    return { start: async () => true, record: async () => {} };
  }
  if ('memberId' in mail) {
    return {
      start: () => stores.invitations.startSending(mail, mail.mailId),
      record: (state, reason) => stores.invitations.recordDelivery(mail, mail.mailId, state, reason),
    };
  }
  if (mail.kind === 'mirror') {
    const { invitation, mailId } = mail;
    return {
      start: () => stores.mirrors.startSending(invitation, mailId),
      record: (state, reason) => stores.mirrors.recordDelivery(invitation, mailId, state, reason),
    };
  }
  const name = { waveId: mail.waveId, id: mail.noticeId };
  return {
    start: () => stores.notices.startSending(name, mail.mailId),
    record: (state, reason) => stores.notices.recordDelivery(name, mail.mailId, state, reason),
  };
}
