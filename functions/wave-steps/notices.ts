import { SIDES, type Side } from '../../shared/partnership/partnership.ts';
import { headlineOf } from '../../shared/report/headline.ts';
import { awaitedSides } from '../../shared/wave/awaited-sides.ts';
import type { SideCounts, Wave } from '../../shared/wave/wave.ts';
import { enclosureReader } from '../enclosures/enclosure-reader.ts';
import { newIdentifier } from '../identifier.ts';
import type { NoticeMail } from '../queue/queue.ts';
import type { Services } from '../services.ts';
import { operatorsOf } from '../sign-in/operators-of.ts';
import type { Notice } from '../store/notice-store.ts';
import { totalProgress } from '../store/wave-store.ts';

/** Notices that operators get, too. */
const FOR_OPERATORS = new Set<Notice['kind']>(['insufficient', 'charter-waiting', 'charter-lapsed']);

/** The sides whose leads get a notice. */
function sidesToldOf(kind: Notice['kind'], wave: Wave): readonly Side[] {
  switch (kind) {
    case 'charter':
    case 'charter-reminder':
      return awaitedSides(wave);
    case 'charter-waiting':
      return [];
    default:
      return SIDES;
  }
}

/**
 * Notes, once per person, kind and round, that leads and operators are to be told of a wave. Writing the
 * notices comes before the transition they tell of, sending them after it, so that a crash in between loses
 * none.
 *
 * @param round what tells one notice of a kind from the next, the same whenever the step is repeated; the
 *   closing time of the wave, unless given
 */
export async function writeNotices(
  services: Services,
  wave: Wave,
  kind: Notice['kind'],
  round = closingOf(wave),
): Promise<void> {
  const { stores, random, clock } = services;
  const partnership = await stores.partnerships.find(wave.partnershipId);
  if (!partnership) throw new Error('the wave belongs to no partnership');
  const leads = sidesToldOf(kind, wave).flatMap((side) =>
    partnership.sides[side].leads.map((lead) => ({ ...lead, side })),
  );
  const operators = FOR_OPERATORS.has(kind)
    ? (await operatorsOf(services, partnership.id)).map((operator) => ({ ...operator, side: null }))
    : [];
  for (const person of [...leads, ...operators]) {
    await stores.notices.add({
      waveId: wave.id,
      id: `${kind}#${round}#${person.side ?? 'operator'}#${person.email}`,
      kind,
      closing: closingOf(wave),
      ...person,
      delivery: { mailId: newIdentifier(random), state: 'queued', queuedAt: clock().toISOString() },
    });
  }
}

/**
 * Whether a notice tells what has become of the wave. One written before a transition that then did not
 * happen, or that has been overtaken, does not.
 */
export function isTrueOf(
  { kind, closing, side }: Pick<Notice, 'kind' | 'closing' | 'side'>,
  wave: Wave,
): boolean {
  const awaited = wave.state === 'scheduled' ? awaitedSides(wave) : [];
  switch (kind) {
    case 'extended':
      return wave.state === 'open' && closing === wave.extendedFrom;
    case 'charter':
    case 'charter-reminder':
      return side !== null && awaited.includes(side);
    case 'charter-waiting':
      return awaited.length > 0;
    case 'charter-lapsed':
      return wave.cancelledBecause === 'unsigned';
    default:
      return wave.state === kind && closing === closingOf(wave);
  }
}

function closingOf({ timetable, createdAt }: Pick<Wave, 'timetable' | 'createdAt'>): string {
  return timetable?.closesAt ?? createdAt;
}

/** Enqueues the mails of all notices that are true of the wave and still to be sent. */
export async function sendQueuedNotices(services: Services, wave: Wave): Promise<number> {
  const notices = await services.stores.notices.list(wave.id);
  const queued = notices.filter((notice) => isTrueOf(notice, wave) && notice.delivery.state === 'queued');
  await sendNotices(services, wave, queued);
  return queued.length;
}

/** Enqueues the mails of given notices. */
export async function sendNotices(services: Services, wave: Wave, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return;
  const { stores, mails, clock } = services;
  const opensAt = wave.timetable?.opensAt ?? null;
  const partnership = await stores.partnerships.find(wave.partnershipId);
  const snapshot = await stores.waves.snapshot(wave.id);
  const counts: SideCounts = wave.responded ?? totalProgress(await stores.waves.progress(wave.id));
  const report =
    wave.state === 'released' && wave.closedAt ? await stores.reports.find(wave.id, wave.closedAt) : null;
  const messages = notices.map(
    (notice): NoticeMail => ({
      kind: notice.kind === 'extended' ? 'extended-notice' : notice.kind,
      to: notice.email,
      name: notice.name,
      language: notice.language,
      waveId: wave.id,
      noticeId: notice.id,
      mailId: notice.delivery.mailId,
      partnership: partnership?.name ?? '',
      waveNumber: wave.number,
      organisations: snapshot?.names ?? { a: '', b: '' },
      counts,
      minimum: wave.privacy.sideMinimum,
      awaited: awaitedSides(wave),
      opensAt: opensAt !== null && opensAt > clock().toISOString() ? opensAt : null,
      closesAt: wave.timetable?.closesAt ?? wave.createdAt,
      timeZone: wave.schedule.timeZone,
      enclosed:
        notice.kind === 'released' && partnership && snapshot && wave.closedAt
          ? { closedAt: wave.closedAt, ...enclosureReader(partnership, notice.email, wave, snapshot) }
          : null,
      headline:
        notice.kind === 'released' && report ? headlineOf(report, notice.side ?? 'a', notice.language) : null,
    }),
  );
  await mails.send(messages);
}
