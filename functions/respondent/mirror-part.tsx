import type { ReactNode } from 'react';
import { invitationDigest } from '../../shared/invitation/token.ts';
import type { Services } from '../services.ts';
import { mirrorFor } from '../wave-steps/mirror-for.ts';
import { MirrorWish } from './mirror-wish.tsx';
import { MirrorWords } from './mirror-words.tsx';
import type { OpenedLink } from './open-link.ts';
import { hrefOf, wordsFor } from './respondent-words.ts';

/** What the checkbox sends when it is ticked. */
export const MIRROR_FIELD = '_mirror';

/**
 * What the page behind a link says of the short result: once it is out the result itself, until then whether
 * it is wanted, by the link that was used to answer and no other. Null where the wave offers none.
 */
export async function mirrorPart(services: Services, opened: OpenedLink): Promise<ReactNode> {
  const { wave, side, language, link, token } = opened;
  if (!wave.mirrorBack) return null;
  const mirror = await mirrorFor(services, wave, side, language);
  if (mirror) return <MirrorWords mirror={mirror} language={language} />;
  if (!takesWishes(opened)) return null;
  const invitation = await services.stores.invitations.find(link);
  if (!invitation || invitation.usedBy !== invitationDigest(token)) return null;
  const { text, names } = wordsFor(opened);
  const wanted = invitation.mirrorWanted === true;
  return (
    <MirrorWish
      {...{ text, names, wanted }}
      hasAddress={Boolean(invitation.email)}
      action={hrefOf(opened)}
      field={MIRROR_FIELD}
    />
  );
}

/** Notes the wish for a short result, or takes it back. Once the result is out it changes nothing. */
export async function saveMirrorWish(
  { stores }: Pick<Services, 'stores'>,
  opened: OpenedLink,
  wanted: boolean,
): Promise<void> {
  if (!takesWishes(opened)) return;
  const digest = invitationDigest(opened.token);
  if (wanted) await stores.mirrors.wish(opened.link, digest);
  else await stores.mirrors.unwish(opened.link, digest);
}

function takesWishes({ wave }: OpenedLink): boolean {
  return wave.mirrorBack && (wave.state === 'open' || wave.state === 'closed');
}
