import type { Lead, Side } from '../../shared/partnership/partnership.ts';
import { type Signing, signingOf } from '../../shared/wave/charter.ts';
import { charterSigned } from '../../shared/wave/transitions.ts';
import type { Wave } from '../../shared/wave/wave.ts';
import type { Services } from '../services.ts';
import { changeWave } from '../wave-steps/change-wave.ts';

/**
 * Puts a lead's name under the charter of a wave, for their side. The first signature of a side stands:
 * whoever signs again, or a moment after a colleague, changes nothing.
 *
 * @returns `possible` when this signature is the one that stands now, else why it is not
 */
export async function signCharter(
  services: Pick<Services, 'stores' | 'clock'>,
  { id }: Pick<Wave, 'id'>,
  side: Side,
  lead: Pick<Lead, 'name' | 'email'>,
): Promise<Signing> {
  const { clock } = services;
  let signing: Signing = { is: 'too-late' };
  await changeWave(services, id, (wave) => {
    signing = signingOf(wave, side, clock());
    return signing.is === 'possible' ? charterSigned(wave, side, lead, clock()) : null;
  });
  return signing;
}
