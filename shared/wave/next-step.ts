import { awaitedSides } from './awaited-sides.ts';
import { nextAskAt } from './charter.ts';
import type { Timetable } from './schedule.ts';
import type { Wave } from './wave.ts';

/** A step of a wave's life that is due now. */
export type Step =
  | { kind: 'ask' }
  | { kind: 'lapse' }
  | { kind: 'open' }
  | { kind: 'remind'; mailing: number }
  | { kind: 'deliver' }
  | { kind: 'close' }
  | { kind: 'report' }
  | { kind: 'conclude' }
  | { kind: 'mirror' }
  | { kind: 'tell' };

export type StepKind = Step['kind'];

/** The due step, or when to look again, or nothing any more. */
export type NextStep = { is: 'due'; step: Step } | { is: 'later'; at: string } | { is: 'nothing' };

/**
 * The report waits this long after the closing time, so that an answer accepted at the last moment is
 * written. It counts from the time at which answers end, not from the step that closes the wave: a scheduler
 * that comes late delays the report no further.
 */
export const REPORT_DELAY_MS = 60_000;

type Living = Pick<
  Wave,
  | 'state'
  | 'timetable'
  | 'signatures'
  | 'unsignedReason'
  | 'charterAskedAt'
  | 'charterAskAt'
  | 'invited'
  | 'mailingsDone'
  | 'mailCheckAt'
  | 'responded'
  | 'mirrorBack'
  | 'mirrorsDone'
  | 'untold'
>;

/**
 * What a wave needs at `now`.
 *
 * Depends on nothing but the wave, so that any number of schedulers come to the same decision. Mailings
 * that were missed (the machine was off) are not caught up one by one: the last due one stands for all.
 * Telling other programs what has happened comes after everything else, so that it holds nothing up.
 */
export function nextStep(wave: Living, now: Date): NextStep {
  const next = stepOfLife(wave, now);
  return wave.untold.length > 0 && next.is !== 'due' ? { is: 'due', step: { kind: 'tell' } } : next;
}

function stepOfLife(wave: Living, now: Date): NextStep {
  const { timetable, mailCheckAt } = wave;
  const time = now.toISOString();
  const isDue = (at: string) => at <= time;
  if (timetable === null) return { is: 'nothing' };

  switch (wave.state) {
    case 'scheduled':
      return stepBeforeOpening(wave, timetable, now);
    case 'open': {
      if (isDue(timetable.closesAt)) return { is: 'due', step: { kind: 'close' } };
      if (wave.invited === null) return { is: 'due', step: { kind: 'open' } };
      const mailing = timetable.mailings.findLastIndex(({ at }) => isDue(at));
      if (mailing >= wave.mailingsDone) return { is: 'due', step: { kind: 'remind', mailing } };
      if (mailCheckAt !== null && isDue(mailCheckAt)) return { is: 'due', step: { kind: 'deliver' } };
      const ahead = [timetable.closesAt, timetable.mailings[wave.mailingsDone]?.at, mailCheckAt];
      return { is: 'later', at: ahead.filter((at) => at != null).sort()[0] ?? timetable.closesAt };
    }
    case 'closed': {
      if (wave.responded !== null) return { is: 'due', step: { kind: 'conclude' } };
      const reportAt = new Date(Date.parse(timetable.closesAt) + REPORT_DELAY_MS).toISOString();
      return isDue(reportAt) ? { is: 'due', step: { kind: 'report' } } : { is: 'later', at: reportAt };
    }
    case 'released':
    case 'insufficient':
    case 'cancelled':
      if (owesMirrors(wave)) return { is: 'due', step: { kind: 'mirror' } };
      if (mailCheckAt === null) return { is: 'nothing' };
      return isDue(mailCheckAt) ? { is: 'due', step: { kind: 'deliver' } } : { is: 'later', at: mailCheckAt };
    case 'draft':
      return { is: 'nothing' };
  }
}

/** Whether the wave is concluded and those who asked for a short result still wait for their mail. */
function owesMirrors({ state, mirrorBack, mirrorsDone }: Living): boolean {
  return state !== 'cancelled' && mirrorBack && !mirrorsDone;
}

/**
 * A wave opens at its time when both sides have signed the charter, or when it says why it runs without. An
 * unsigned one asks the leads, waits for them past its opening time, and is given up at its closing time.
 */
function stepBeforeOpening(wave: Living, { opensAt, closesAt }: Timetable, now: Date): NextStep {
  const deliver = [{ kind: 'deliver' }, wave.mailCheckAt] as const;
  if (awaitedSides(wave).length === 0) return firstDue([[{ kind: 'open' }, opensAt], deliver], now);
  return firstDue([[{ kind: 'lapse' }, closesAt], [{ kind: 'ask' }, nextAskAt(wave, now)], deliver], now);
}

/** Of steps in the order of their weight, the first whose time has come, or when the next one's comes. */
function firstDue(steps: readonly (readonly [Step, at: string | null])[], now: Date): NextStep {
  const time = now.toISOString();
  const due = steps.find(([, at]) => at !== null && at <= time);
  if (due) return { is: 'due', step: due[0] };
  const [at] = steps.flatMap(([, at]) => at ?? []).sort();
  return at === undefined ? { is: 'nothing' } : { is: 'later', at };
}

/** When the scheduler should look at the wave next; null when never again. */
export function dueAtOf(wave: Living, now: Date): string | null {
  const next = nextStep(wave, now);
  if (next.is === 'nothing') return null;
  return next.is === 'due' ? now.toISOString() : next.at;
}
