import type { Language } from '../../shared/language.ts';
import type { PartnershipId } from '../../shared/partnership/partnership.ts';
import type { Services } from '../services.ts';

export interface OperatorAddress {
  email: string;
  /** Empty where only the address is known. */
  name: string;
  language: Language;
}

/** Who runs a partnership, or the whole installation if null: the configured operators and the invited ones. */
export async function operatorsOf(
  { stores, installation }: Pick<Services, 'stores' | 'installation'>,
  partnershipId: PartnershipId | null,
): Promise<OperatorAddress[]> {
  const people = await stores.people.withAccess();
  const invited = people.filter(
    ({ access }) =>
      access.installation ||
      access.partnerships.some((each) => each.partnershipId === partnershipId && each.role === 'operator'),
  );
  const known = new Set(invited.map(({ email }) => email));
  const configured = installation.operatorEmails
    .filter((email) => !known.has(email))
    .map((email) => ({ email, name: '', language: 'en' }));
  return [...configured, ...invited.map(({ email, name, language }) => ({ email, name, language }))];
}
