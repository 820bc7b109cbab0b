import type { Language } from '../../shared/language.ts';
import type { Partnership } from '../../shared/partnership/partnership.ts';
import { SIDES } from '../../shared/partnership/partnership.ts';
import { ownCommentsFor } from '../../shared/report/audience.ts';
import type { Wave, WaveSnapshot } from '../../shared/wave/wave.ts';
import { reportReader } from '../api/report-reader.ts';
import type { EnclosureReader } from '../store/enclosure-store.ts';

/**
 * How a lead reads the report of a wave, exactly as on its page: by the one side they lead, with the comments
 * of their own side only if they led it when the wave was deployed.
 *
 * @param languages of the wave
 */
export function enclosureReader(
  partnership: Partnership,
  email: string,
  { languages }: Pick<Wave, 'languages'>,
  snapshot: Pick<WaveSnapshot, 'leads'>,
): EnclosureReader {
  const sides = SIDES.filter((side) => partnership.sides[side].leads.some((lead) => lead.email === email));
  const { side, language } = reportReader({ partnership, sides }, { email }, { languages: [...languages] });
  return { side, language: language as Language, own: ownCommentsFor(email, sides, snapshot) };
}
