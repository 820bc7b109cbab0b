import type { SideCounts, Wave } from './wave.ts';

const HOUR_MS = 3_600_000;

/** Between the invitation or any later mailing and a reminder that nobody planned lies at least this long. */
export const REST_BETWEEN_MAILINGS_MS = 24 * HOUR_MS;

/** A reminder planned for within this time is near: whoever reminds now says what becomes of it. */
export const PLANNED_IS_NEAR_MS = 24 * HOUR_MS;

/** So long after a reminder that nobody planned, asking for one once more asks for the same one. */
export const SAME_REQUEST_MS = 10 * 60_000;

/** What becomes of a planned reminder that is near: it goes out as well, or this one takes its place. */
export type NearReminder = 'keep' | 'replace';

/** What a wave must tell to be reminded of. */
type Remindable = Pick<Wave, 'state' | 'timetable' | 'mailingsDone' | 'invited' | 'onPaper'>;

/** Why nobody can be reminded now. */
export type RemindRefusal =
  | { because: 'not-open' }
  | { because: 'inviting' }
  | { because: 'under-way' }
  | { because: 'rested-too-little'; lastAt: string; againAt: string }
  | { because: 'all-answered' }
  | { because: 'no-address' }
  | { because: 'planned'; plannedAt: string };

/** What asking for a reminder now comes to. `most`: at most so many people of a side are sent one. */
export type RemindDecision =
  | { is: 'remind'; most: SideCounts; plannedAt: string | null; instead: boolean }
  | { is: 'made'; at: string }
  | ({ is: 'refused' } & RemindRefusal);

/**
 * Whether those who have not answered can be reminded now, beside the reminders that were planned.
 *
 * Decided from what operators see anyway: from the running counts of a side, never from who is behind them.
 * Who is sent a reminder is settled when it is sent.
 *
 * @param near what is to become of a planned reminder that is near; where there is one, it must be said
 */
export function decideReminder(
  wave: Remindable,
  responded: SideCounts,
  near: NearReminder | undefined,
  now: Date,
): RemindDecision {
  const { timetable, invited, mailingsDone } = wave;
  const time = now.toISOString();
  if (wave.state !== 'open' || timetable === null || timetable.closesAt <= time) {
    return { is: 'refused', because: 'not-open' };
  }
  if (invited === null) return { is: 'refused', because: 'inviting' };

  const past = timetable.mailings.filter(({ at }) => at <= time);
  const last = past.at(-1);
  const unplanned = past.findLast((mailing) => mailing.unplanned);
  if (unplanned && later(unplanned.at, SAME_REQUEST_MS) > time) return { is: 'made', at: unplanned.at };
  if (past.length > mailingsDone) return { is: 'refused', because: 'under-way' };
  const lastAt = last?.at ?? timetable.opensAt;
  const againAt = later(lastAt, REST_BETWEEN_MAILINGS_MS);
  if (againAt > time) return { is: 'refused', because: 'rested-too-little', lastAt, againAt };

  const most = { a: mostOf('a', wave, responded), b: mostOf('b', wave, responded) };
  if (most.a + most.b === 0) {
    const all = responded.a >= invited.a && responded.b >= invited.b;
    return { is: 'refused', because: all ? 'all-answered' : 'no-address' };
  }
  const plannedAt = nearReminder(wave, now)?.at ?? null;
  if (plannedAt !== null && near === undefined) return { is: 'refused', because: 'planned', plannedAt };
  return { is: 'remind', most, plannedAt, instead: plannedAt !== null && near === 'replace' };
}

/** When people were last written to: the invitations, or the newest mailing; null before the opening. */
export function lastMailing({ timetable }: Pick<Wave, 'timetable'>, now: Date): string | null {
  const time = now.toISOString();
  const past = timetable?.mailings.filter(({ at }) => at <= time) ?? [];
  return past.at(-1)?.at ?? (timetable && timetable.opensAt <= time ? timetable.opensAt : null);
}

/** The planned reminder that goes out soon anyway, if there is one. */
export function nearReminder({ timetable }: Pick<Wave, 'timetable'>, now: Date) {
  const [from, until] = [now.toISOString(), later(now.toISOString(), PLANNED_IS_NEAR_MS)];
  return timetable?.mailings.find(({ kind, at }) => kind === 'reminder' && at > from && at <= until) ?? null;
}

/** Nobody knows which of those with an address have answered: as many as possible have not. */
function mostOf(side: keyof SideCounts, { invited, onPaper }: Remindable, responded: SideCounts): number {
  const asked = invited?.[side] ?? 0;
  return Math.max(0, Math.min(asked - (onPaper?.[side] ?? 0), asked - responded[side]));
}

function later(instant: string, ms: number): string {
  return new Date(Date.parse(instant) + ms).toISOString();
}
