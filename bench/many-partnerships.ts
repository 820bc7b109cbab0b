import { savePartnership } from '../functions/api/save-partnership.ts';
import { concurrently } from '../functions/concurrently.ts';
import type { Services } from '../functions/services.ts';
import type { Partnership } from '../shared/partnership/partnership.ts';
import type { Wave } from '../shared/wave/wave.ts';
import { anInvitation } from '../test/builders/invitation.ts';
import { aPartnership } from '../test/builders/partnership.ts';
import { aReport } from '../test/builders/report.ts';
import { aWave, TIMETABLE } from '../test/builders/wave.ts';

const DAY = 86_400_000;
const PLACES = ['Harbour', 'Valley', 'Ridge', 'Lake', 'Meadow', 'Delta', 'Forest', 'Island'];
const TRADES = ['Freight', 'Telecom', 'Repair', 'Power', 'Retail', 'Textile', 'Care'];
const TAGS = ['north', 'south', 'east', 'west', 'pilot', 'key account'];
const STATES = ['open', 'scheduled', 'draft', 'released', 'insufficient'] as const;
const MEMBERS = 6;
const TOGETHER = 16;

/**
 * Fills a store with partnerships that have a released wave each and, four in five, a newer one at some other
 * stage; the open ones have their invitations and some answers.
 */
export async function addPartnerships(services: Services, count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, number) => number);
  await concurrently(TOGETHER, numbers, (number) => addPartnership(services, number));
}

async function addPartnership(services: Services, number: number): Promise<void> {
  const partnership = partnershipOf(number);
  await savePartnership(services, null, partnership);
  await addReleased(services, partnership, number);
  const state = pick(STATES, number);
  if (state !== 'released') await addNewest(services, partnership, number, state);
}

function partnershipOf(number: number): Partnership {
  const [one, other] = [pick(TRADES, number), pick(TRADES, number + 3)];
  const place = pick(PLACES, Math.floor(number / 7));
  const side = (name: string, letter: string) => ({
    name,
    leads: [
      { name: `Lead ${number % 200} of ${letter}`, email: `lead${number}@${letter}.example`, language: 'en' },
    ],
    ...(number % 10 === 0 ? {} : { authorisation: 'The board, in spring.' }),
  });
  return aPartnership({
    id: `bench-${number}`,
    name: `${place} ${one} and ${other} ${number}`,
    kind: number % 4 === 0 ? 'network' : 'dyad',
    tags: [pick(TAGS, number), pick(TAGS, number + 1 + (number % 3))],
    sides: { a: side(`${place} ${one}`, 'a'), b: side(`${place} ${other}`, 'b') },
  });
}

async function addReleased({ stores, clock }: Services, { id }: Partnership, number: number): Promise<void> {
  const released = new Date(clock().getTime() - (30 + (number % 120)) * DAY).toISOString();
  const wave = aWave({
    id: `bench-${number}-1`,
    partnershipId: id,
    state: 'released',
    timetable: TIMETABLE,
    invited: { a: MEMBERS, b: MEMBERS },
    responded: { a: 5, b: 5 },
    closedAt: released,
    releasedAt: released,
  });
  await stores.waves.add(wave);
  const sheets = (shift: number) =>
    Array.from({ length: 5 }, (_, person) => ({
      'early.us': 5 + ((person + shift) % 5),
      'early.them': (person * 2 + shift + number) % 10,
      overall: 4 + ((person + shift + number) % 6),
    }));
  const report = aReport({ sheets: sheets(0) }, { sheets: sheets(number % 4) });
  await stores.reports.save(wave.id, released, released, {
    ...report,
    wave: { ...report.wave, id: wave.id },
  });
}

async function addNewest(
  { stores, clock }: Services,
  { id }: Partnership,
  number: number,
  state: Wave['state'],
): Promise<void> {
  const from = (days: number) => new Date(clock().getTime() + days * DAY).toISOString();
  const starts = state === 'scheduled' ? 2 + (number % 20) : -10;
  const opened = state === 'open' || state === 'insufficient';
  const wave = aWave({
    id: `bench-${number}-2`,
    partnershipId: id,
    number: 2,
    state,
    timetable:
      state === 'draft' ? null : { ...TIMETABLE, opensAt: from(starts), closesAt: from(1 + (number % 12)) },
    invited: opened ? { a: MEMBERS, b: MEMBERS } : null,
    responded: state === 'insufficient' ? { a: 2, b: 5 } : null,
  });
  await stores.waves.add(wave);
  if (state !== 'open') return;
  for (const side of ['a', 'b'] as const) {
    for (let person = 0; person < MEMBERS; person += 1) {
      const memberId = `${side}${person}`;
      await stores.invitations.add(anInvitation({ waveId: wave.id, memberId, side, name: memberId }));
    }
    for (let answers = 0; answers < (number + (side === 'a' ? 1 : 4)) % MEMBERS; answers += 1) {
      await stores.waves.addProgress(wave.id, from(-1).slice(0, 10), side, 1);
    }
  }
}

function pick<Value>(values: readonly Value[], number: number): Value {
  return values[number % values.length] as Value;
}
