import type { WaveState } from '../../shared/wave/wave.ts';
import type { Services } from '../services.ts';
import { deliverLostMails } from '../wave-steps/deliver-lost-mails.ts';

/** States in which a wave's mails may be on their way. */
const SENDS_MAILS = new Set<WaveState>(['open', 'released', 'insufficient']);

/**
 * After a start: the queues of the former process are gone, so every mail that still counts as queued is
 * made anew, and every wave with a next look is looked at now.
 */
export async function resumeAfterRestart(services: Services): Promise<void> {
  const { stores, clock } = services;
  for (const wave of await stores.waves.awaited()) {
    await stores.waves.prolongLease(wave, clock());
    if (SENDS_MAILS.has(wave.state)) await deliverLostMails(services, wave, clock());
  }
}
