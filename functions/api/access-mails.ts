import type { PartnershipId } from '../../shared/partnership/partnership.ts';
import type { AccessMail } from '../queue/queue.ts';
import { Refusal } from '../refusal.ts';
import { hashOf } from '../secret.ts';
import type { Services } from '../services.ts';
import { mintSignIn } from '../sign-in/sign-in.ts';
import type { InvitedPerson } from '../store/person-store.ts';

/** How long the link of such a mail signs in; once. */
const DAYS = 7;
const DAY_MS = 86_400_000;
const MOST_AN_HOUR = 5;

type Addressee = Pick<AccessMail, 'to' | 'name' | 'language' | 'roles'>;

/** Mails an operator or observer what they may do, and a link that signs them in. */
export async function mailAccess(services: Services, person: InvitedPerson, by: string): Promise<void> {
  const { email, name, language, access } = person;
  const of = async (role: 'operator' | 'observer') => ({
    role,
    of: await namesOf(
      services,
      access.partnerships.filter((each) => each.role === role),
    ),
  });
  const roles = access.installation
    ? [{ role: 'installation' as const, of: [] }]
    : (await Promise.all([of('operator'), of('observer')])).filter((each) => each.of.length > 0);
  await send(services, { to: email, name, language, roles }, by);
}

/** The same for the lead of a side. */
export async function mailLead(
  services: Services,
  lead: Pick<AccessMail, 'to' | 'name' | 'language'>,
  names: { partnership: string; organisation: string },
  by: string,
): Promise<void> {
  const roles = [{ role: 'lead' as const, of: [`${names.organisation} (${names.partnership})`] }];
  await send(services, { ...lead, roles }, by);
}

async function send(services: Services, addressee: Addressee, invitedBy: string): Promise<void> {
  const { stores, mails, clock } = services;
  const sent = await stores.limits.count('access-mail', hashOf(addressee.to), clock(), 3600);
  if (sent > MOST_AN_HOUR) {
    throw new Refusal('too-many-requests', 'This person has been mailed several times within the last hour.');
  }
  const token = await mintSignIn(services, addressee.to, DAYS * DAY_MS);
  await mails.send([{ kind: 'access', ...addressee, token, days: DAYS, invitedBy }]);
}

async function namesOf(
  { stores }: Services,
  named: readonly { partnershipId: PartnershipId }[],
): Promise<string[]> {
  const found = await Promise.all(named.map(({ partnershipId }) => stores.partnerships.find(partnershipId)));
  return found.flatMap((partnership) => partnership?.name ?? []);
}
