import type { Wave } from '../../shared/wave/wave.ts';
import type { Services } from '../services.ts';
import type { EnclosureReader } from '../store/enclosure-store.ts';
import { snapshotOf } from '../wave-steps/snapshot-of.ts';
import { enclosureReader } from './enclosure-reader.ts';

/**
 * Makes what the mails of a report bring along, for each kind of reader among the leads, before the report is
 * released. It is tried once: whoever finds it begun, by an attempt that died or by one under way, goes on
 * without. A mail without picture says all in words; a release that waits for a picture does not.
 */
export async function encloseReport(services: Services, wave: Wave): Promise<void> {
  const { stores, clock, log } = services;
  if (wave.closedAt === null) return;
  const { closedAt } = wave;
  const report = await stores.reports.find(wave.id, closedAt);
  if (!report || !(await stores.enclosures.begin(wave.id, closedAt, clock()))) return;
  // Engine and fonts are large; a reporter that never encloses does without.
  const { makeEnclosure } = await import('./make-enclosure.ts');
  for (const reader of await readersOf(services, wave)) {
    const enclosure = await makeEnclosure(report, reader, (what, error) =>
      log.error('an enclosure could not be made', { wave: wave.id, what, error: nameOf(error) }),
    );
    await stores.enclosures.save(wave.id, closedAt, reader, enclosure, clock());
  }
}

/** Everyone who reads the report in a way of their own, once. */
async function readersOf(services: Services, wave: Wave): Promise<EnclosureReader[]> {
  const partnership = await services.stores.partnerships.find(wave.partnershipId);
  const snapshot = await snapshotOf(services, wave);
  if (!partnership) return [];
  const { a, b } = partnership.sides;
  const readers = [...a.leads, ...b.leads].map(({ email }) =>
    enclosureReader(partnership, email, wave, snapshot),
  );
  return [...new Map(readers.map((reader) => [JSON.stringify(reader), reader])).values()];
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
