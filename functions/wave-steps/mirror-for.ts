import type { Language } from '../../shared/language.ts';
import type { Side } from '../../shared/partnership/partnership.ts';
import { type Mirror, mirrorOf, mirrorWithoutResult } from '../../shared/report/mirror.ts';
import type { Wave } from '../../shared/wave/wave.ts';
import type { Services } from '../services.ts';
import type { Stores } from '../store/stores.ts';
import { snapshotOf } from './snapshot-of.ts';

/** What came of a wave never changes, so each process makes a mirror once; the newest hundred are kept. */
const kept = new WeakMap<Stores['reports'], Map<string, Mirror>>();
const LIMIT = 100;

/**
 * The short result of a wave for the people of one side; null while there is none to give: the wave does not
 * offer it, or is neither released nor insufficient.
 */
export async function mirrorFor(
  services: Pick<Services, 'stores'>,
  wave: Wave,
  side: Side,
  language: Language,
): Promise<Mirror | null> {
  if (!wave.mirrorBack || !(wave.state === 'released' || wave.state === 'insufficient')) return null;
  const mirrors = kept.get(services.stores.reports) ?? new Map<string, Mirror>();
  kept.set(services.stores.reports, mirrors);
  const name = `${wave.id} ${side} ${language}`;
  const known = mirrors.get(name);
  if (known) return known;
  const mirror = await makeMirror(services, wave, side, language);
  const [oldest] = mirrors.keys();
  if (mirrors.size >= LIMIT && oldest) mirrors.delete(oldest);
  mirrors.set(name, mirror);
  return mirror;
}

async function makeMirror(
  services: Pick<Services, 'stores'>,
  wave: Wave,
  side: Side,
  language: Language,
): Promise<Mirror> {
  if (wave.state === 'insufficient') {
    return mirrorWithoutResult((await snapshotOf(services, wave)).names, side, language);
  }
  const report = wave.closedAt && (await services.stores.reports.find(wave.id, wave.closedAt));
  if (!report) throw new Error('a released wave has no report');
  return mirrorOf(report, side, language);
}
