import { sameMember } from '../../shared/partnership/compare-roster.ts';
import type { Member, MemberDetails, MemberId } from '../../shared/partnership/member.ts';
import { memberIdentity } from '../../shared/partnership/member-identity.ts';
import type { Partnership } from '../../shared/partnership/partnership.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { memberIdOf } from './member-id.ts';

/** Adds a person to the roster; refused when somebody has the address, or without one the name, already. */
export async function addMember(
  { stores }: Services,
  partnership: Partnership,
  details: MemberDetails,
): Promise<Member> {
  const member = { ...details, id: memberIdOf(partnership.id, memberIdentity(details)) };
  const [standing] = await stores.members.records(partnership.id, member.id);
  if (standing) throw alreadyThere(partnership, standing);
  await stores.members.save(partnership.id, [member]);
  return member;
}

/**
 * Changes a person on the roster. With another address, or without one another name, it becomes another record,
 * so that importing the same person again finds it; the new one is written before the old one goes.
 *
 * @param read what stood there when the change was begun; refused if somebody has changed it since
 */
export async function changeMember(
  { stores }: Services,
  partnership: Partnership,
  id: MemberId,
  details: MemberDetails,
  read: MemberDetails | undefined,
): Promise<Member> {
  const records = await stores.members.records(partnership.id, id);
  const [standing] = records;
  if (!standing) throw new Refusal('not-found', 'There is no member with this address or id.');
  if (read && !sameMember(read, standing)) {
    throw new Refusal('conflict', 'Somebody else changed this member since you read it.');
  }
  const member = { ...details, id: memberIdOf(partnership.id, memberIdentity(details)) };
  const [other] = member.id === id ? [] : await stores.members.records(partnership.id, member.id);
  if (other) throw alreadyThere(partnership, other);
  await stores.members.save(partnership.id, [member]);
  await stores.members.remove(
    partnership.id,
    records.filter((record) => record.id !== member.id || record.side !== member.side),
  );
  return member;
}

function alreadyThere({ sides }: Partnership, { side, name, email }: Member): Refusal {
  const where = `${name} (${sides[side].name})`;
  const message = email
    ? `${where} has this address already; one person answers once.`
    : `${where} is on the list already, without an address; add something that tells the two apart to the name.`;
  return new Refusal('already-exists', message, [{ field: email ? 'email' : 'name', message }]);
}
