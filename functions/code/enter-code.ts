import type { InvitationCode } from '../../shared/invitation/code.ts';
import { invitationDigest, type Token, tokenFrom } from '../../shared/invitation/token.ts';
import { acceptsAnswers } from '../respondent/open-link.ts';
import type { Services } from '../services.ts';
import { linkExpiry } from '../wave-steps/member-mail.ts';
import { codeDigest } from './code-digest.ts';
import { codeLimits } from './code-limits.ts';

/** How many links a code gives away; more than anybody needs, few enough that no store fills with them. */
export const LINKS_OF_A_CODE = 50;

export type CodeOutcome =
  | { is: 'opened'; token: Token }
  /** Unknown, expired, used too often, or of a wave that takes no answers: which, is nobody's to learn. */
  | { is: 'not-open' }
  | { is: 'too-many'; waitSeconds: number };

/**
 * Mints a new link for the invitation of a code, as a reminder does. Whether the person has answered makes no
 * difference: whoever printed the sheets could find out otherwise who has. A second answer is refused when it
 * is sent.
 */
export async function enterCode(services: Services, code: InvitationCode, ip: string): Promise<CodeOutcome> {
  const { stores, clock, random } = services;
  const limits = codeLimits(services, ip);
  const waitSeconds = await limits.wait();
  if (waitSeconds > 0) return { is: 'too-many', waitSeconds };

  const digest = await codeDigest(code);
  const name = await stores.codes.find(digest);
  if (!name) {
    await limits.countWrong();
    return { is: 'not-open' };
  }
  const [wave, invitation] = await Promise.all([
    stores.waves.find(name.waveId),
    stores.invitations.find(name),
  ]);
  if (!wave || !invitation || !acceptsAnswers(wave, clock())) return { is: 'not-open' };
  if (!(await stores.codes.takeLink(digest, LINKS_OF_A_CODE))) return { is: 'not-open' };

  const token = tokenFrom(random(16));
  const { waveId, memberId, side, language, languageKnown } = invitation;
  await stores.invitations.saveLinks([
    {
      digest: invitationDigest(token),
      link: { waveId, memberId, side, ...(languageKnown ? { language } : {}), printed: true },
      expiresAt: linkExpiry(wave),
    },
  ]);
  return { is: 'opened', token };
}
