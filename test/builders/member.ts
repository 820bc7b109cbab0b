import { Member } from '../../shared/partnership/member.ts';
import type { Side } from '../../shared/partnership/partnership.ts';

export function aMember(overrides: Record<string, unknown> = {}): Member {
  return Member.parse({
    id: 'm1',
    side: 'a',
    name: 'Ann',
    email: 'ann@northwind.example',
    cohorts: {},
    ...overrides,
  });
}

/** `count` members of a side: `a0`, `a1`, … */
export function membersOf(side: Side, count: number): Member[] {
  return Array.from({ length: count }, (_, index) =>
    aMember({
      id: `${side}${index}`,
      side,
      name: `Member ${side}${index}`,
      email: `${side}${index}@side-${side}.example`,
    }),
  );
}
