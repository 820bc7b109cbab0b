import { invitationDigest, type Token, Token as TokenSchema } from '../../shared/invitation/token.ts';
import type { Language } from '../../shared/language.ts';
import { productLanguages } from '../../shared/messages/messages.ts';
import type { Side } from '../../shared/partnership/partnership.ts';
import type { Wave, WaveSnapshot } from '../../shared/wave/wave.ts';
import type { Services } from '../services.ts';
import type { Link } from '../store/invitation-store.ts';
import { snapshotOf } from '../wave-steps/snapshot-of.ts';
import { type Reader, respondentLanguage } from './respondent-language.ts';

/** A link that leads to a wave. */
export interface OpenedLink {
  token: Token;
  link: Link;
  side: Side;
  language: Language;
  /** The language chosen on the page, which its links and forms carry on; null when none was. */
  chosen: Language | null;
  wave: Wave;
  snapshot: WaveSnapshot;
}

const ANY_READER: Reader = { chosen: undefined, accepted: undefined };

/** What a link leads to at this moment; `open` is the only state in which answers are taken. */
export type LinkState =
  | { is: 'unknown'; language: Language }
  | ({ is: 'open' } & OpenedLink)
  | ({ is: 'closed' | 'cancelled' | 'answered-elsewhere' } & OpenedLink);

/**
 * Finds out where a link leads. It changes nothing: mail scanners follow links.
 *
 * @param checkUse whether to look up if another link of the same person was used; submitting leaves this to
 *   the claim, which decides it for good
 */
export async function openLink(
  services: Services,
  rawToken: string,
  checkUse: boolean,
  reader: Reader = ANY_READER,
): Promise<LinkState> {
  const { stores, clock } = services;
  const unknown = {
    is: 'unknown',
    language: respondentLanguage({ languages: productLanguages(), ...reader }),
  } as const;
  const parsed = TokenSchema.safeParse(rawToken);
  if (!parsed.success) return unknown;
  const digest = invitationDigest(parsed.data);
  const link = await stores.invitations.findLink(digest);
  if (!link) return unknown;
  const [wave, snapshot, invitation] = await Promise.all([
    stores.waves.find(link.waveId),
    snapshotOf(services, { id: link.waveId }),
    checkUse ? stores.invitations.find(link) : null,
  ]);
  if (!wave) return unknown;
  const opened: OpenedLink = {
    token: parsed.data,
    link,
    side: link.side,
    language: respondentLanguage({ languages: wave.languages, known: link.language, ...reader }),
    chosen: wave.languages.find((language) => language === reader.chosen) ?? null,
    wave,
    snapshot,
  };
  if (wave.state === 'cancelled') return { is: 'cancelled', ...opened };
  if (!acceptsAnswers(wave, clock())) return { is: 'closed', ...opened };
  // Codes are known to who printed them, and must not tell who has answered; sending is refused all the same.
  const isTaken = invitation?.usedBy !== undefined && invitation.usedBy !== digest && !link.printed;
  if (isTaken) return { is: 'answered-elsewhere', ...opened };
  return { is: 'open', ...opened };
}

/** The server's clock decides, whatever the scheduler is doing. */
export function acceptsAnswers(wave: Wave, now: Date): boolean {
  return wave.state === 'open' && wave.timetable !== null && now.toISOString() < wave.timetable.closesAt;
}
