import type { Mail } from '../queue/queue.ts';
import type { Services } from '../services.ts';
import type { NewMail } from './member-mail.ts';

/**
 * Stores the links of new mails and enqueues them. A mail whose invitation could not be written stops none of
 * the others: they are sent first, then the failure is thrown, so that the job is tried again.
 *
 * @param attempts what became of each mail; null where another worker made it
 * @returns how many were enqueued
 */
export async function sendNewMails<Message extends Mail>(
  { stores, mails }: Pick<Services, 'stores' | 'mails'>,
  attempts: readonly PromiseSettledResult<NewMail<Message> | null>[],
): Promise<number> {
  const made = attempts.flatMap((attempt) =>
    attempt.status === 'fulfilled' && attempt.value !== null ? [attempt.value] : [],
  );
  await stores.invitations.saveLinks(made.map(({ link }) => link));
  await mails.send(made.map(({ message }) => message));
  const failure = attempts.find((attempt) => attempt.status === 'rejected');
  if (failure) throw failure.reason;
  return made.length;
}
