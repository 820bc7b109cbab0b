import { type Partnership, SIDES } from '../../shared/partnership/partnership.ts';
import type { Services } from '../services.ts';

/**
 * Writes a partnership, new (`before` null) or changed, and lets its leads sign in. New leads are noted
 * first and former ones removed last, so that an interruption locks nobody out; what a lead may see is
 * decided by the partnership itself.
 *
 * @returns false when somebody else changed the partnership first
 */
export async function savePartnership(
  { stores }: Pick<Services, 'stores'>,
  before: Partnership | null,
  after: Partnership,
): Promise<boolean> {
  for (const { email, lead } of leadsOf(after)) await stores.people.makeLead(email, lead);
  if (before === null) await stores.partnerships.add(after);
  else if (!(await stores.partnerships.replace(after, before.revision))) return false;

  const staying = new Set(leadsOf(after).map(({ email, lead }) => `${lead.side} ${email}`));
  for (const { email, lead } of before ? leadsOf(before) : []) {
    if (!staying.has(`${lead.side} ${email}`)) await stores.people.removeLead(email, lead);
  }
  return true;
}

function leadsOf(partnership: Partnership) {
  return SIDES.flatMap((side) =>
    partnership.sides[side].leads.map(({ email }) => ({
      email,
      lead: { partnershipId: partnership.id, side },
    })),
  );
}
