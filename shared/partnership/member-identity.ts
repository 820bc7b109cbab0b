import type { Side } from './partnership.ts';

/**
 * What tells a member from the others of a partnership: the address; without one, the side and the name, in a
 * form that knows neither case nor spaces. An address is never taken for a name: a name has a side before it.
 */
export function memberIdentity(member: { side: Side; name: string; email?: string | undefined }): string {
  return member.email ? member.email : `${member.side}#${normalisedName(member.name)}`;
}

function normalisedName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
