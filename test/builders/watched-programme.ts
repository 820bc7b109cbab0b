import type { Services } from '../../functions/services.ts';
import { aDraftProgramme, anOpenProgramme, aReleasedProgramme } from './programme.ts';
import { TIMETABLE } from './wave.ts';

const DAY = 86_400_000;

/**
 * Four partnerships to look after, whose names say how they stand: one whose wave closes tomorrow with too few
 * answers, one with a new draft, one released, and one closed whose report is written and sealed.
 */
export async function addWatchedPartnerships(services: Services): Promise<void> {
  const now = services.clock().getTime();
  const from = (days: number) => new Date(now + days * DAY).toISOString();
  const timetable = (opens: number, closes: number) => ({
    ...TIMETABLE,
    opensAt: from(opens),
    closesAt: from(closes),
    mailings: [],
  });
  const named = (name: string, tags: string[], kind = 'dyad') => {
    const side = (organisation: string) => ({
      name: `${name} ${organisation}`,
      leads: [{ name: `Lead of ${name} ${organisation}`, email: `lead@${name}-${organisation}.example` }],
      authorisation: 'The board, in spring.',
    });
    return { name, kind, tags, sides: { a: side('North'), b: side('South') } };
  };

  await aDraftProgramme(services, {
    partnership: named('Drafted', ['west']),
    wave: {
      schedule: { ...DRAFT_SCHEDULE, opensAt: from(20).slice(0, 16), closesAt: from(30).slice(0, 16) },
    },
  });
  const urgent = await anOpenProgramme(services, {
    partnership: named('Urgent', ['west', 'pilot'], 'network'),
    wave: { timetable: timetable(-9, 1), dueAt: null },
  });
  await services.stores.waves.addProgress(urgent.wave.id, from(-1).slice(0, 10), 'a', 1);
  const sheets = Array.from({ length: 6 }, () => ({ 'early.us': 9, 'early.them': 4, overall: 7 }));
  await aReleasedProgramme(services, {
    partnership: named('Finished', ['east']),
    wave: { timetable: timetable(-20, -10), closedAt: from(-10), releasedAt: from(-9) },
    closing: from(-10),
    report: [{ sheets }, { sheets }],
  });
  await aReleasedProgramme(services, {
    partnership: named('Sealed', ['east']),
    wave: { state: 'closed', timetable: timetable(-20, -1), closedAt: from(-1) },
    closing: from(-1),
    report: [{ sheets }, { sheets }],
    unopened: true,
  });
}

const DRAFT_SCHEDULE = { timeZone: 'Europe/Berlin', remindersAt: [], extensionDays: 7 };
