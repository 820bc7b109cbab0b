import type { Language } from '../../shared/language.ts';
import type { Member } from '../../shared/partnership/member.ts';
import type { Partnership } from '../../shared/partnership/partnership.ts';
import type { GapReport } from '../../shared/report/gap-report.ts';
import { headlineOf } from '../../shared/report/headline.ts';
import { awaitedSides } from '../../shared/wave/awaited-sides.ts';
import type { MemberMail, NoticeMail } from '../queue/queue.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { newMemberMail } from '../wave-steps/member-mail.ts';
import type { DraftedWave } from './drafted-wave.ts';
import { type LEAD_MAILS, type MailChoice, MEMBER_MAILS } from './mail-choice.ts';
import { syntheticReportOf } from './synthetic-report-of.ts';

/** A mail that nobody has been sent, and the invented report that one of the result is about. */
export interface RehearsedMail {
  mail: MemberMail | NoticeMail;
  report: GapReport | null;
}

/** A token of noughts: it belongs to no invitation, so its link leads nowhere. */
const noRandom = (bytes: number) => new Uint8Array(bytes);

/**
 * Words the mail that a real member or lead would get, with a link that leads nowhere. Nothing is written.
 *
 * @throws {Refusal} when nobody is there to get it, or when so few would answer that there is no result
 */
export async function rehearsedMail(
  services: Services,
  partnership: Partnership,
  drafted: DraftedWave,
  choice: MailChoice,
): Promise<RehearsedMail> {
  const { kind } = choice;
  if (isOneOf(MEMBER_MAILS, kind)) {
    const member = await readerAmongMembers(services, partnership, choice);
    return { mail: toMember(drafted, member, kind, choice.language), report: null };
  }
  return await toLead(services, partnership, drafted, { ...choice, kind });
}

function isOneOf<Kind extends string>(kinds: readonly Kind[], kind: string): kind is Kind {
  return (kinds as readonly string[]).includes(kind);
}

async function readerAmongMembers(
  { stores }: Services,
  { id }: Partnership,
  { member, side }: MailChoice,
): Promise<Member> {
  for await (const page of stores.members.pages(id)) {
    const found = page.find((each) => (member === undefined ? each.side === side : each.id === member));
    if (found) return found;
  }
  throw new Refusal('not-found', 'There is no member with this address or id.');
}

function toMember(
  { wave, snapshot }: DraftedWave,
  member: Member,
  kind: MemberMail['kind'],
  asked: Language | undefined,
): MemberMail {
  const { id: memberId, side, name, timeZone } = member;
  const language = languageFor(wave.languages, asked, member.language);
  return newMemberMail(
    { random: noRandom },
    wave,
    snapshot,
    {
      waveId: wave.id,
      memberId,
      side,
      name,
      // A mail without an address is never sent; somebody without one may still be looked at.
      email: member.email ?? '',
      language,
      languageKnown: true,
      ...(timeZone ? { timeZone } : {}),
    },
    kind,
  ).message;
}

async function toLead(
  services: Services,
  partnership: Partnership,
  drafted: DraftedWave,
  { kind, side, language: asked, ...drawn }: MailChoice & { kind: (typeof LEAD_MAILS)[number] },
): Promise<RehearsedMail> {
  const { wave, snapshot } = drafted;
  const [lead] = partnership.sides[side].leads;
  if (!lead) {
    const { name } = partnership.sides[side];
    throw new Refusal('not-found', `${name} has no lead to receive the report; add one.`);
  }
  const language = languageFor(wave.languages, asked, lead.language);
  const synthetic =
    kind === 'released' ? await syntheticReportOf(services, partnership, drafted, drawn) : null;
  if (synthetic?.is === 'short') {
    throw new Refusal('wrong-state', 'At this response a side is too small for a result.');
  }
  const report = synthetic?.report ?? null;
  const mail: NoticeMail = {
    kind,
    to: lead.email,
    name: lead.name,
    language,
    waveId: wave.id,
    noticeId: 'rehearsal',
    mailId: 'rehearsal',
    partnership: partnership.name,
    waveNumber: wave.number,
    organisations: snapshot.names,
    counts: {
      a: report?.participation.a.responded ?? 0,
      b: report?.participation.b.responded ?? 0,
    },
    minimum: wave.privacy.sideMinimum,
    awaited: awaitedSides(wave),
    opensAt: wave.timetable.opensAt > services.clock().toISOString() ? wave.timetable.opensAt : null,
    closesAt: wave.timetable.closesAt,
    timeZone: wave.schedule.timeZone,
    enclosed: null,
    headline: report && headlineOf(report, side, language),
  };
  return { mail, report };
}

/** The language asked for, else the reader's own, if the wave has it; else the wave's first. */
function languageFor(languages: readonly Language[], ...wishes: readonly (Language | undefined)[]): Language {
  return wishes.find((wish) => wish && languages.includes(wish)) ?? languages[0] ?? 'en';
}
