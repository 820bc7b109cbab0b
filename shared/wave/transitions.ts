import type { Side } from '../partnership/partnership.ts';
import { awaitedSides } from './awaited-sides.ts';
import { reminderAfter } from './charter.ts';
import { dueAtOf } from './next-step.ts';
import { daysLater, type Mailing, type Timetable } from './schedule.ts';
import type { SideCounts, Wave, WaveEvent } from './wave.ts';

/** The fields of a wave that a transition changes. */
export type WaveChange = Partial<Wave>;

/** After this long a mail that is still queued counts as lost and is made anew, unless it may yet be its turn. */
export const MAIL_LOST_AFTER_MS = 15 * 60_000;

/**
 * Mails queued before this moment count as lost: a quarter of an hour after the last mail of the wave had
 * its turn at the rate at which mails are sent.
 *
 * @param mailsPerSecond what the mail service takes
 */
export function mailsLostBefore(wave: Pick<Wave, 'invited'>, mailsPerSecond: number, now: Date): Date {
  const mails = wave.invited === null ? 0 : wave.invited.a + wave.invited.b;
  return new Date(now.getTime() - MAIL_LOST_AFTER_MS - (1000 * mails) / mailsPerSecond);
}

/**
 * The transitions of a wave's life. Each takes the wave as it is and returns only what changes; whether a
 * transition is due is `nextStep`'s to say, whether it is still possible is guarded by the revision when it
 * is written.
 */
export function deployed(wave: Wave, timetable: Timetable, now: Date): WaveChange {
  return settle(wave, { state: 'scheduled', timetable }, now);
}

/** The leads who have not signed the charter are being asked to. */
export function charterAsked(wave: Wave, now: Date): WaveChange {
  const change = {
    charterAskedAt: now.toISOString(),
    charterAskAt: reminderAfter(wave, now),
    mailCheckAt: mailCheckAfter(now),
  };
  return settle(wave, change, now);
}

/** An operator has them asked once more; the scheduler does the rest. */
export function charterAskWanted(wave: Wave, now: Date): WaveChange {
  return settle(wave, { charterAskAt: now.toISOString() }, now);
}

/**
 * A side has signed the charter. With the last signature a wave that was only waiting for it opens: that
 * moment is its opening time then, and reminders planned for before it fall away. It closes as planned.
 */
export function charterSigned(
  wave: Wave,
  side: Side,
  { name, email }: { name: string; email: string },
  now: Date,
): WaveChange {
  const signedAt = now.toISOString();
  const signatures = { ...wave.signatures, [side]: { name, email, signedAt } };
  const waited = wave.timetable !== null && wave.timetable.opensAt < signedAt;
  const isLast = awaitedSides({ ...wave, signatures }).length === 0;
  if (!waited || !isLast || wave.timetable === null) return settle(wave, { signatures }, now);
  const mailings = wave.timetable.mailings.filter(({ at }) => at > signedAt);
  return settle(wave, { signatures, timetable: { ...wave.timetable, opensAt: signedAt, mailings } }, now);
}

/** Given up at its closing time, unsigned; nobody was invited. */
export function lapsed(wave: Wave, now: Date): WaveChange {
  const change = {
    state: 'cancelled',
    cancelledBecause: 'unsigned',
    mailCheckAt: mailCheckAfter(now),
  } as const;
  return settle(wave, change, now);
}

/** The wave accepts answers from here on, while its invitations are still being made. */
export function opened(wave: Wave, members: number, now: Date): WaveChange {
  const shards = members > 1000 ? 16 : 1;
  return settle(wave, { state: 'open', shards, untold: untoldWith(wave, 'wave.opened', now) }, now);
}

/** `onPaper`: how many of the invited have no address. */
export function everyoneInvited(wave: Wave, invited: SideCounts, onPaper: SideCounts, now: Date): WaveChange {
  return settle(wave, { invited, onPaper, mailCheckAt: mailCheckAfter(now) }, now);
}

export function mailingDone(wave: Wave, mailing: number, now: Date): WaveChange {
  return settle(wave, { mailingsDone: mailing + 1, mailCheckAt: mailCheckAfter(now) }, now);
}

/** `pending`: whether any mail of the wave is still neither sent nor failed. */
export function mailsChecked(wave: Wave, pending: boolean, now: Date): WaveChange {
  return settle(wave, { mailCheckAt: pending ? mailCheckAfter(now) : null }, now);
}

export function closed(wave: Wave, now: Date): WaveChange {
  const untold = untoldWith(wave, 'wave.closed', now);
  return settle(wave, { state: 'closed', closedAt: now.toISOString(), mailCheckAt: null, untold }, now);
}

/** The operator closes an open wave early: its closing time becomes now, and the scheduler does the rest. */
export function closingNow(wave: Wave, now: Date): WaveChange {
  if (wave.timetable === null) return {};
  return settle(wave, { timetable: { ...wave.timetable, closesAt: now.toISOString() } }, now);
}

/** Counted by the reporter; from here on the wave can be concluded. */
export function counted(wave: Wave, responded: SideCounts, now: Date): WaveChange {
  return settle(wave, { responded }, now);
}

/** Extended once because a side is short: reopened, with a mailing to those who have not answered. */
export function extendedOnce(wave: Wave, now: Date): WaveChange {
  if (wave.timetable === null) return {};
  const { extensionDays, timeZone } = wave.schedule;
  const from = new Date(Math.max(Date.parse(wave.timetable.closesAt), now.getTime())).toISOString();
  return {
    ...movedTo(wave, daysLater(from, extensionDays, timeZone), 'extended', now),
    extended: true,
    extendedFrom: wave.timetable.closesAt,
  };
}

/** Extended to a given closing time, by the operator. */
export function extendedTo(wave: Wave, closesAt: string, now: Date): WaveChange {
  return movedTo(wave, closesAt, 'prolonged', now);
}

function movedTo(wave: Wave, closesAt: string, kind: Mailing['kind'], now: Date): WaveChange {
  if (wave.timetable === null) return {};
  const mailings = withMailing(wave.timetable.mailings, wave, { kind, at: now.toISOString() });
  const timetable = { ...wave.timetable, closesAt, mailings };
  return settle(wave, { state: 'open', timetable, closedAt: null, responded: null }, now);
}

/**
 * An operator has those who have not answered reminded now.
 *
 * @param instead the time of a planned reminder whose place it takes
 */
export function reminded(wave: Wave, instead: string | null, now: Date): WaveChange {
  if (wave.timetable === null) return {};
  const planned = wave.timetable.mailings.filter(
    ({ kind, at }, index) => index < wave.mailingsDone || kind !== 'reminder' || at !== instead,
  );
  const mailing = { kind: 'reminder', at: now.toISOString(), unplanned: true } as const;
  const timetable = { ...wave.timetable, mailings: withMailing(planned, wave, mailing) };
  return settle(wave, { timetable }, now);
}

/** Behind those that are done or due and before all others: a mailing that was done keeps its place. */
function withMailing(
  mailings: readonly Mailing[],
  { mailingsDone }: Pick<Wave, 'mailingsDone'>,
  mailing: Mailing,
): Mailing[] {
  const due = mailings.findLastIndex(({ at }) => at <= mailing.at) + 1;
  return mailings.toSpliced(Math.max(due, mailingsDone), 0, mailing);
}

export function released(wave: Wave, now: Date): WaveChange {
  const releasedAt = now.toISOString();
  const untold = untoldWith(wave, 'report.released', now);
  return settle(wave, { state: 'released', releasedAt, mailCheckAt: mailCheckAfter(now), untold }, now);
}

export function insufficient(wave: Wave, now: Date): WaveChange {
  return settle(wave, { state: 'insufficient', mailCheckAt: mailCheckAfter(now) }, now);
}

/** A short result was made for everybody who asked for one. */
export function mirrored(wave: Wave, now: Date): WaveChange {
  return settle(wave, { mirrorsDone: true, mailCheckAt: mailCheckAfter(now) }, now);
}

/** The webhooks have been told of these; what has happened since stays to be told. */
export function told(wave: Wave, events: Wave['untold'], now: Date): WaveChange {
  const isTold = ({ event, at }: Wave['untold'][number]) =>
    events.some((other) => other.event === event && other.at === at);
  return settle(wave, { untold: wave.untold.filter((each) => !isTold(each)) }, now);
}

/** Mails of an open wave may be waiting; the look for them at once lets them wait in vain. */
export function cancelled(wave: Wave, now: Date): WaveChange {
  return settle(
    wave,
    { state: 'cancelled', mailCheckAt: wave.state === 'open' ? now.toISOString() : null },
    now,
  );
}

function untoldWith({ untold }: Wave, event: WaveEvent, now: Date): Wave['untold'] {
  return [...untold, { event, at: now.toISOString() }];
}

function settle(wave: Wave, change: WaveChange, now: Date): WaveChange {
  return { ...change, dueAt: dueAtOf({ ...wave, ...change }, now) };
}

function mailCheckAfter(now: Date): string {
  return new Date(now.getTime() + MAIL_LOST_AFTER_MS).toISOString();
}
