import type { JournalEntry } from '../../shared/partnership/journal.ts';
import type { PartnershipId } from '../../shared/partnership/partnership.ts';
import type { Wave } from '../../shared/wave/wave.ts';
import { newIdentifier } from '../identifier.ts';
import { outdateStanding } from '../portfolio/outdate-standing.ts';
import type { Services } from '../services.ts';
import type { Principal } from '../sign-in/principal.ts';

type Deed = Pick<JournalEntry, 'did'> & {
  wave?: Pick<Wave, 'id' | 'number'>;
  values?: JournalEntry['values'];
};

/**
 * Notes what somebody has just done, and that the partnership stands differently now. It is done by then: a line that cannot be written is told to the log,
 * and neither undoes the deed nor makes it look as if it had failed.
 */
export async function noteInJournal(
  { stores, clock, random, log }: Pick<Services, 'stores' | 'clock' | 'random' | 'log'>,
  { email, by }: Pick<Principal, 'email' | 'by'>,
  id: PartnershipId,
  { did, wave, values = {} }: Deed,
): Promise<void> {
  const entry: JournalEntry = {
    id: newIdentifier(random),
    at: clock().toISOString(),
    by: email,
    via: by,
    did,
    ...(wave ? { waveId: wave.id, waveNumber: wave.number } : {}),
    values,
  };
  await stores.journal.add(id, entry).catch((error: unknown) => {
    log.error('journal line lost', { did, error: error instanceof Error ? error.name : 'unknown' });
  });
  await outdateStanding({ stores, clock, log }, id);
}
