import type { Side } from './partnership.ts';
import type { Standing, StandingWave } from './standing.ts';

/** Why a partnership needs somebody, the most urgent first. */
export const ATTENTION = [
  'below-minimum',
  'unsigned-overdue',
  'addresses-troubled',
  'unsigned-soon',
  'draft-overdue',
  'insufficient',
  'lapsed',
  'action-overdue',
  'no-lead',
  'unauthorised',
  'next-wave-due',
  'no-wave',
] as const;
export type Attention = (typeof ATTENTION)[number];

/** Reasons from here on can wait: nothing is lost if nobody acts this week. */
const CAN_WAIT = ATTENTION.indexOf('insufficient');

const DAY = 86_400_000;
/** A wave below its minimum this near to its end will be extended, or end without a result. */
const CLOSING_SOON = 3 * DAY;
const OPENING_SOON = 3 * DAY;
/** About a quarter after a report people expect to be asked again, or told why not. */
const NEXT_WAVE_AFTER = 100 * DAY;

interface Watched {
  sides: Record<Side, { leads: number; authorised: boolean }>;
  standing: Standing | null;
}

/** All reasons for which somebody has to look at a partnership now, the most urgent first. */
export function attentionOf({ sides, standing }: Watched, now: Date): Attention[] {
  const wave = standing?.wave ?? null;
  const reasons: Record<Attention, boolean> = {
    'below-minimum': wave !== null && isBelowMinimum(wave, now),
    'unsigned-overdue': isUnsigned(wave) && from(wave.opensAt, now) <= 0,
    'unsigned-soon': isUnsigned(wave) && within(OPENING_SOON, wave.opensAt, now),
    'addresses-troubled': wave?.state === 'open' && (wave.troubled ?? 0) > 0,
    'draft-overdue': wave?.state === 'draft' && from(wave.opensAt, now) <= 0,
    insufficient: wave?.state === 'insufficient',
    lapsed: wave?.state === 'cancelled' && wave.lapsed,
    'action-overdue': isOver(standing?.actions.overdueFrom ?? null, now),
    'no-lead': sides.a.leads === 0 || sides.b.leads === 0,
    unauthorised:
      (wave?.state === 'draft' || wave?.state === 'scheduled') && !(sides.a.authorised && sides.b.authorised),
    'next-wave-due': isNextWaveDue(standing, now),
    'no-wave': standing !== null && wave === null,
  };
  return ATTENTION.filter((reason) => reasons[reason]);
}

/** Whether a reason is of those that cannot wait. */
export function isUrgent(reason: Attention): boolean {
  return ATTENTION.indexOf(reason) < CAN_WAIT;
}

/** What happens next to a wave by itself, and when; null where nothing does. */
export function nextDue(wave: StandingWave | null): { what: 'opens' | 'closes'; at: string } | null {
  if (wave?.state === 'scheduled') return { what: 'opens', at: wave.opensAt };
  if (wave?.state === 'open') return { what: 'closes', at: wave.closesAt };
  return null;
}

function isOver(instant: string | null, now: Date): boolean {
  return instant !== null && instant <= now.toISOString();
}

function isBelowMinimum({ state, responded, sideMinimum, closesAt }: StandingWave, now: Date): boolean {
  if (state !== 'open' || responded === null) return false;
  return Math.min(responded.a, responded.b) < sideMinimum && within(CLOSING_SOON, closesAt, now);
}

function isUnsigned(wave: StandingWave | null): wave is StandingWave {
  return wave?.state === 'scheduled' && wave.awaited.length > 0;
}

function isNextWaveDue(standing: Standing | null, now: Date): boolean {
  const { result = null, wave = null } = standing ?? {};
  const isOver = wave === null || ['released', 'cancelled', 'insufficient'].includes(wave.state);
  return result !== null && isOver && -from(result.releasedAt, now) > NEXT_WAVE_AFTER;
}

/** Milliseconds from now to an instant; a draft's wall clock is taken as UTC, which is near enough to warn. */
function from(instant: string, now: Date): number {
  const isInstant = /(Z|[+-]\d\d:?\d\d)$/i.test(instant);
  return Date.parse(isInstant ? instant : `${instant}Z`) - now.getTime();
}

function within(time: number, instant: string, now: Date): boolean {
  const left = from(instant, now);
  return left > 0 && left <= time;
}
