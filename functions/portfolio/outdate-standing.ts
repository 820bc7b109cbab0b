import type { PartnershipId } from '../../shared/partnership/partnership.ts';
import type { Services } from '../services.ts';

/**
 * Says that how a partnership stands has changed. What has changed has changed by then: where this cannot be
 * written the log is told, and the list shows the change when the standing has grown old.
 */
export async function outdateStanding(
  { stores, clock, log }: Pick<Services, 'stores' | 'clock' | 'log'>,
  id: PartnershipId,
): Promise<void> {
  await stores.standings.outdate(id, clock()).catch((error: unknown) => {
    log.warn('a standing could not be marked', { error: error instanceof Error ? error.name : 'unknown' });
  });
}
