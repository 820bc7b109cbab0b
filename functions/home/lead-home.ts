import type { Action } from '../../shared/action/action.ts';
import { isOpen } from '../../shared/action/is-open.ts';
import type { LeadHome, LeadPartnership, ReportBrief, ScoreTrend } from '../../shared/home/lead-home.ts';
import type { Language } from '../../shared/language.ts';
import { guessableOf } from '../../shared/report/guess.ts';
import type { Wave } from '../../shared/wave/wave.ts';
import { type Access, accessTo } from '../api/access.ts';
import { reportReader } from '../api/report-reader.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import type { Principal } from '../sign-in/principal.ts';
import { scoreTrendOf, toldOf } from './report-brief.ts';
import { runningWaveOf } from './running-wave.ts';

/** So many of the newest reports are told in a sentence; older ones are only named. */
const TOLD_REPORTS = 4;

/** Partnerships that are read at the same time. */
const AT_ONCE = 5;

/** What waits for a lead and what was found, in every partnership that they lead. */
export async function leadHome(
  services: Services,
  principal: Principal,
  language: Language | undefined,
): Promise<LeadHome> {
  const ids = [...new Set(principal.leads.map(({ partnershipId }) => partnershipId))];
  const partnerships: LeadPartnership[] = [];
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const read = ids.slice(start, start + AT_ONCE).map(async (id) => {
      const access = await accessTo(services, principal, id).catch(nothingIfNotFound);
      return access && access.sides.length > 0
        ? await partnershipFor(services, { principal, access, language })
        : null;
    });
    partnerships.push(...(await Promise.all(read)).filter((partnership) => partnership !== null));
  }
  return { partnerships: partnerships.sort(byWhatWaits) };
}

/** A leadership that has ended a moment ago. */
function nothingIfNotFound(error: unknown): null {
  if (error instanceof Refusal && error.code === 'not-found') return null;
  throw error;
}

/** Who asks, what they may see of the partnership, and the language they wish. */
interface Reader {
  principal: Principal;
  access: Access;
  language: Language | undefined;
}

async function partnershipFor(services: Services, reader: Reader): Promise<LeadPartnership> {
  const { partnership, sides } = reader.access;
  const waves = await services.stores.waves.list(partnership.id);
  const now = services.clock();
  const released = waves.filter(({ state }) => state === 'released');
  const reports = await Promise.all(
    released.map((wave, place) => reportFor(services, reader, wave, place < TOLD_REPORTS)),
  );
  const actions = await services.stores.actions.all(partnership.id);
  return {
    id: partnership.id,
    organisations: { a: partnership.sides.a.name, b: partnership.sides.b.name },
    sides,
    colleagues: sides.flatMap((side) =>
      partnership.sides[side].leads
        .filter(({ email }) => email !== reader.principal.email)
        .map(({ name, email }) => ({ side, name, email })),
    ),
    running: waves.flatMap((wave) => runningWaveOf(wave, sides, now) ?? []),
    reports: reports.map(({ brief }) => brief),
    withoutResult: waves.flatMap(({ id, number, title, state, cancelledBecause }) =>
      state === 'insufficient' || state === 'cancelled'
        ? [{ id, number, title, state, unsigned: cancelledBecause === 'unsigned' }]
        : [],
    ),
    actions: actionsFor(actions, reports),
    trend: reports.find(({ trend }) => trend !== undefined)?.trend ?? null,
  };
}

/** A released report in brief; with its trend if it was read and may be told. */
async function reportFor(
  { stores }: Services,
  { principal, access, language }: Reader,
  wave: Wave,
  isNew: boolean,
): Promise<{ brief: ReportBrief; trend?: ScoreTrend | null }> {
  const { id, number, title, schedule } = wave;
  const closedAt = wave.closedAt ?? wave.createdAt;
  const named = { id, number, title, closedAt, timeZone: schedule.timeZone };
  const report = isNew ? await stores.reports.find(id, closedAt) : null;
  if (!report) return { brief: { ...named, toGuess: false, told: null } };
  const reader = reportReader(access, principal, report, language);
  const isAsked = !access.operator && reader.side !== null && guessableOf(report) !== null;
  if (isAsked && (await stores.guesses.find(id, principal.email)) === null) {
    // What they are asked to guess is not told beside the question.
    return { brief: { ...named, toGuess: true, told: null } };
  }
  return {
    brief: { ...named, toGuess: false, told: toldOf(report, reader.side, reader.language) },
    trend: scoreTrendOf(report),
  };
}

/** What answers a report that somebody is invited to guess would tell them what stands in it. */
function actionsFor(
  actions: readonly Action[],
  reports: readonly { brief: ReportBrief }[],
): LeadPartnership['actions'] {
  const toGuess = new Set(reports.flatMap(({ brief }) => (brief.toGuess ? [brief.id] : [])));
  const told = actions.filter(({ waveId }) => !toGuess.has(waveId));
  const open = told.filter(isOpen);
  return { open, ended: told.length - open.length };
}

/** A charter to sign first, then a report to open, then a wave under way; else by the names. */
function byWhatWaits(first: LeadPartnership, second: LeadPartnership): number {
  const rank = ({ running, reports }: LeadPartnership) =>
    running.some(({ charter }) => charter === 'to-sign')
      ? 0
      : reports.some(({ toGuess }) => toGuess)
        ? 1
        : running.length > 0
          ? 2
          : 3;
  const name = ({ organisations }: LeadPartnership) => `${organisations.a} ${organisations.b}`;
  return rank(first) - rank(second) || name(first).localeCompare(name(second));
}
