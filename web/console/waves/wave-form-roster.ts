import type { Member } from '../../../shared/partnership/member.ts';
import type { Side } from '../../../shared/partnership/partnership.ts';
import { SIDES } from '../sides/sides.ts';

/** People of one side, as a wave would invite them. */
export interface RosterCount {
  people: number;
  /** Who would be asked in each of the wave's languages. */
  in: Record<string, number>;
  /** Those without an e-mail address, who get a printed sheet. */
  withoutAddress: number;
}

/** Counts the roster for a wave in these languages, whose first is for everybody without one of them. */
export function rosterCounts(
  members: readonly Pick<Member, 'side' | 'language' | 'email'>[],
  languages: readonly string[],
): Record<Side, RosterCount> {
  const counts = Object.fromEntries(
    SIDES.map((side): [Side, RosterCount] => [side, { people: 0, in: {}, withoutAddress: 0 }]),
  ) as Record<Side, RosterCount>;
  for (const { side, language, email } of members) {
    const count = counts[side];
    const asked = languages.find((each) => each === language) ?? languages[0];
    count.people += 1;
    if (asked !== undefined) count.in[asked] = (count.in[asked] ?? 0) + 1;
    if (!email) count.withoutAddress += 1;
  }
  return counts;
}

/** The time zones in which people of the roster live, with how many; those without one live in the wave's. */
export function rosterZones(
  members: readonly Pick<Member, 'side' | 'timeZone'>[],
  waveZone: string,
): { zone: string; a: number; b: number }[] {
  const zones = new Map([[waveZone, { zone: waveZone, a: 0, b: 0 }]]);
  for (const { side, timeZone = waveZone } of members) {
    const known = zones.get(timeZone) ?? { zone: timeZone, a: 0, b: 0 };
    known[side] += 1;
    zones.set(timeZone, known);
  }
  const [own, ...others] = zones.values();
  return [...(own ? [own] : []), ...others.sort((one, other) => other.a + other.b - (one.a + one.b))];
}
