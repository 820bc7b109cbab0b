import { describe, expect, test } from 'vitest';
import { type Advice, advise, draftAfter } from '../../../shared/rehearsal/advice.ts';
import type { RehearsedDraft, RehearsedMember } from '../../../shared/rehearsal/rehearsed-side.ts';
import { WaveId } from '../../../shared/wave/wave.ts';
import { aDraft, people } from './rehearsed-roster.ts';

function adviceOn(
  members: readonly RehearsedMember[],
  draft: RehearsedDraft,
  earlier: Parameters<typeof advise>[2]['earlier'] = [],
): Advice[] {
  const work = advise(members, draft, { draws: 60, seed: 3, earlier });
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
const sideB = people(20, {}, 'b');

describe('advice', () => {
  test('merges the values that are too small, and says what it gains', () => {
    const roster = [
      ...people(40, { city: 'Pune' }),
      ...people(7, { city: 'Agra' }),
      ...people(6, { city: 'Goa' }),
      ...sideB,
    ];
    const [advice] = adviceOn(roster, aDraft(['city']));
    expect(advice).toMatchObject({
      kind: 'merge-values',
      merge: { dimension: 'city', values: ['Goa', 'Agra'], into: 'Agra + Goa' },
    });
    if (advice?.kind !== 'merge-values') throw new Error('other advice');
    expect(advice.after).toBeGreaterThan(advice.before + 0.1);
    const after = draftAfter(aDraft(['city']), advice);
    expect(after.cohortMerges).toEqual([advice.merge]);
    expect(adviceOn(roster, after)).toEqual([]);
  });

  test('drops a dimension that is hardly ever shown', () => {
    const roster = [...['p', 'q', 'r', 's'].flatMap((city) => people(2, { city }, 'a', city)), ...sideB];
    const advice = adviceOn(roster, aDraft(['city']));
    expect(advice).toContainEqual({
      kind: 'drop-dimension',
      dimension: 'city',
      because: 'hardly-shown',
      before: 0,
      after: 0,
    });
    expect(draftAfter(aDraft(['city', 'role']), { kind: 'drop-dimension', dimension: 'city' })).toEqual(
      aDraft(['role'], { cohortMerges: [] }),
    );
  });

  test('drops a dimension of which few people have changed since a released report', () => {
    const [leaver, ...stayed] = people(30, { role: 'field' });
    const office = people(30, { role: 'office' });
    if (!leaver) throw new Error('nobody');
    const earlier = {
      id: WaveId.parse('w1'),
      number: 1,
      shown: [{ side: 'a' as const, dimension: 'role', value: 'field' }],
      groups: [
        {
          side: 'a' as const,
          cohorts: { role: 'field' },
          members: [leaver, ...stayed].map(({ id }) => id),
        },
      ],
    };
    const advice = adviceOn([...stayed, ...office, ...sideB], aDraft(['role']), [earlier]);
    expect(advice).toMatchObject([{ kind: 'drop-dimension', dimension: 'role', because: 'few-changed' }]);
  });

  test('raises a cohort minimum of three to five', () => {
    const privacy = { sideMinimum: 5, cohortMinimum: 3, commentMinimum: 5 };
    const roster = [...people(30, { role: 'field' }), ...people(30, { role: 'office' }), ...sideB];
    const [advice] = adviceOn(roster, aDraft(['role'], { privacy }));
    expect(advice).toEqual({ kind: 'raise-minimum', from: 3, to: 5 });
    if (advice?.kind !== 'raise-minimum') throw new Error('other advice');
    expect(draftAfter(aDraft(['role'], { privacy }), advice).privacy.cohortMinimum).toBe(5);
  });

  test('is silent about a roster of large groups, and about one without cohorts', () => {
    const roster = [...people(30, { role: 'field' }), ...people(30, { role: 'office' }), ...sideB];
    expect(adviceOn(roster, aDraft(['role']))).toEqual([]);
    expect(adviceOn(roster, aDraft([]))).toEqual([]);
  });
});
