import { nextStep } from '../../shared/wave/next-step.ts';
import type { Wave, WaveState } from '../../shared/wave/wave.ts';
import type { Services } from '../services.ts';
import { remakeMemberMails, remakeNotices } from '../wave-steps/remake-lost-mails.ts';

/** States in which a wave's mails may be on their way. */
const SENDS_MAILS = new Set<WaveState>(['open', 'released', 'insufficient', 'cancelled']);

/**
 * After a start: the queues of the former process are gone, so every mail that still counts as queued is
 * made anew, and every wave with a next look is looked at now.
 */
export async function resumeAfterRestart(services: Services): Promise<void> {
  const { stores, clock } = services;
  for (const wave of await stores.waves.awaited()) {
    await stores.waves.prolongLease(wave, clock());
    if (SENDS_MAILS.has(wave.state) && !isOver(wave, clock())) await remakeMails(services, wave);
  }
}

/** An open wave that is to be closed sends nothing more. */
function isOver(wave: Wave, now: Date): boolean {
  const next = nextStep(wave, now);
  return next.is === 'due' && next.step.kind === 'close';
}

async function remakeMails(services: Services, wave: Wave): Promise<void> {
  const now = services.clock();
  let cursor: string | undefined;
  do {
    const { next } = await remakeMemberMails(services, wave, now, cursor);
    cursor = next ?? undefined;
  } while (cursor);
  await remakeNotices(services, wave, now);
}
