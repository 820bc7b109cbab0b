import { overdueFrom } from '../../shared/action/due-moments.ts';
import { isOpen } from '../../shared/action/is-open.ts';
import type { PartnershipId } from '../../shared/partnership/partnership.ts';
import {
  type Standing,
  type StandingResult,
  standingResult,
  standingWave,
} from '../../shared/partnership/standing.ts';
import type { Wave } from '../../shared/wave/wave.ts';
import type { Services } from '../services.ts';
import { totalProgress } from '../store/wave-store.ts';

/** Of larger waves the addresses that need mending are counted on the wave's own page only. */
const COUNTED_INVITATIONS = 500;

/**
 * How a partnership stands now: its newest wave, and what its newest released report says. Reports never
 * change once released, so a result that is known is not read again.
 */
export async function workOutStanding(
  services: Pick<Services, 'stores'>,
  id: PartnershipId,
  known: StandingResult | null,
): Promise<Standing> {
  const waves = await services.stores.waves.list(id);
  const [newest] = waves;
  const released = waves.find(({ state }) => state === 'released');
  return {
    wave: newest ? standingWave(newest, await countsOf(services, newest)) : null,
    result: released ? await resultOf(services, released, known) : null,
    actions: await actionsOf(services, id, released !== undefined),
  };
}

/** Actions answer a released report: where there is none there are none to ask for. */
async function actionsOf(
  { stores }: Pick<Services, 'stores'>,
  id: PartnershipId,
  canBe: boolean,
): Promise<Standing['actions']> {
  const open = canBe ? (await stores.actions.all(id)).filter(isOpen) : [];
  const [first = null] = open.map(overdueFrom).sort();
  return { open: open.length, overdueFrom: first };
}

async function countsOf({ stores }: Pick<Services, 'stores'>, wave: Wave) {
  if (wave.state !== 'open') return { responded: wave.responded, troubled: null };
  const responded = totalProgress(await stores.waves.progress(wave.id));
  const invited = wave.invited ? wave.invited.a + wave.invited.b : 0;
  if (invited > COUNTED_INVITATIONS) return { responded, troubled: null };
  const { items } = await stores.invitations.page(wave.id, { limit: COUNTED_INVITATIONS });
  // Trouble of later mails would tell of somebody who has not answered.
  return { responded, troubled: items.filter(({ trouble }) => trouble?.mail === 'invitation').length };
}

async function resultOf(
  { stores }: Pick<Services, 'stores'>,
  wave: Wave,
  known: StandingResult | null,
): Promise<StandingResult | null> {
  if (known?.waveId === wave.id) return known;
  if (wave.closedAt === null) return null;
  const report = await stores.reports.find(wave.id, wave.closedAt);
  return report ? standingResult(wave, wave.releasedAt ?? wave.closedAt, report) : null;
}
