import type { Invitation, MailKind } from '../../shared/invitation/invitation.ts';
import {
  declineDigest,
  declineSecret,
  invitationDigest,
  type Token,
  tokenFrom,
} from '../../shared/invitation/token.ts';
import { type Language, textIn } from '../../shared/language.ts';
import { otherSide } from '../../shared/partnership/partnership.ts';
import { minutesNeeded } from '../../shared/questionnaire/duration.ts';
import type { Wave, WaveSnapshot } from '../../shared/wave/wave.ts';
import { newIdentifier } from '../identifier.ts';
import type { MemberMail } from '../queue/queue.ts';
import type { Services } from '../services.ts';
import type { StoredLink } from '../store/invitation-store.ts';

/** A person can look at their link's page this long after the close. */
const LINK_KEPT_DAYS = 180;

/** When the links of a wave, as it is planned now, are forgotten. */
export function linkExpiry(wave: Pick<Wave, 'timetable' | 'createdAt'>): Date {
  const closesAt = wave.timetable?.closesAt ?? wave.createdAt;
  return new Date(Date.parse(closesAt) + LINK_KEPT_DAYS * 86_400_000);
}

/** The identifier, the fresh token's link and the queue message of one new mail to a member. */
export interface NewMail<Message = MemberMail> {
  mailId: string;
  link: StoredLink;
  message: Message;
}

/** Mints a token for an invitation and words the mail that carries it. The token is in the message only. */
export function newMemberMail(
  { random }: Pick<Services, 'random'>,
  wave: Wave,
  snapshot: WaveSnapshot,
  invitation: Pick<
    Invitation,
    'waveId' | 'memberId' | 'side' | 'name' | 'language' | 'languageKnown' | 'timeZone'
  > & { email: string },
  kind: MailKind,
): NewMail {
  const token: Token = tokenFrom(random(16));
  const mailId = newIdentifier(random);
  const closesAt = wave.timetable?.closesAt ?? wave.createdAt;
  const { waveId, memberId, side } = invitation;
  return {
    mailId,
    link: {
      digest: invitationDigest(token),
      decline: declineDigest(declineSecret(token)),
      link: {
        waveId,
        memberId,
        side,
        ...(invitation.languageKnown ? { language: invitation.language } : {}),
      },
      expiresAt: linkExpiry(wave),
    },
    message: {
      kind,
      waveId,
      memberId,
      side,
      mailId,
      token,
      to: invitation.email,
      name: invitation.name,
      language: invitation.language,
      organisations: { us: snapshot.names[side], them: snapshot.names[otherSide(side)] },
      closesAt,
      timeZone: invitation.timeZone ?? wave.schedule.timeZone,
      minutes: minutesNeeded(snapshot.questionnaire, side),
      sideMinimum: wave.privacy.sideMinimum,
      ...(kind === 'invitation' ? newsOf(snapshot, invitation.language) : {}),
    },
  };
}

/** What an invitation tells of the time since the last wave; reminders are shorter. */
function newsOf({ lastWave, sinceLastWave }: WaveSnapshot, language: Language) {
  return {
    ...(lastWave ? { lastWave } : {}),
    ...(sinceLastWave ? { sinceLastWave: textIn(sinceLastWave, language) } : {}),
  };
}
