import { describe, expect, test } from 'vitest';
import { standingOutOn } from '../../../shared/rehearsal/advice.ts';
import { changedCells, type EarlierWave } from '../../../shared/rehearsal/changed-cells.ts';
import { type RehearsedMember, rehearsedSides } from '../../../shared/rehearsal/rehearsed-side.ts';
import { WaveId } from '../../../shared/wave/wave.ts';
import { aDraft, people } from './rehearsed-roster.ts';

describe('who stands out on a roster', () => {
  const roster = [
    ...people(1, { role: 'director', city: 'Pune' }),
    ...people(1, { role: 'field', city: 'Agra' }),
    ...people(2, { role: 'office', city: 'Agra' }),
    ...people(10, { role: 'field', city: 'Pune' }),
    ...people(8, { role: 'office', city: 'Pune' }),
  ];
  const [side] = standingOutOn(roster, aDraft(['role', 'city']));

  test('is counted by single values and by combinations', () => {
    expect(side).toMatchObject({ people: 22, aloneInCell: 1, aloneInCombination: 2, rare: 4 });
    expect(side?.combinations[0]).toEqual({
      side: 'a',
      people: 1,
      values: [
        { dimension: 'role', value: 'director' },
        { dimension: 'city', value: 'Pune' },
      ],
    });
  });

  test('is hidden among others by what the opening leaves out', () => {
    expect(side?.fewestSharing).toBeGreaterThanOrEqual(5);
    // The director and, so that nobody finds them by subtraction, the smallest other role.
    expect(side?.leftOut).toContainEqual({ dimension: 'role', people: 11 });
  });
});

describe('a cohort of an earlier report', () => {
  const field = people(10, { role: 'field' });
  const office = people(9, { role: 'office' });
  const earlier = (shown = ['field', 'office']): EarlierWave => ({
    id: WaveId.parse('w1'),
    number: 1,
    shown: shown.map((value) => ({ side: 'a', dimension: 'role', value })),
    groups: [
      { side: 'a', cohorts: { role: 'field' }, members: field.map(({ id }) => id) },
      { side: 'a', cohorts: { role: 'office' }, members: office.map(({ id }) => id) },
    ],
  });
  const changed = (members: RehearsedMember[], wave = earlier(), dimensions = ['role']) =>
    changedCells(rehearsedSides(members, aDraft(dimensions)), [wave], 5).filter(
      ({ dimension }) => dimension !== null,
    );

  test('with the same people exposes nobody', () => {
    expect(changed([...field, ...office])).toEqual([]);
  });

  test('that one person has left and two have joined is named with both numbers', () => {
    const joined = people(2, { role: 'field' }, 'a', 'new');
    expect(changed([...field.slice(1), ...joined, ...office])).toEqual([
      { wave: 1, side: 'a', dimension: 'role', value: 'field', left: 1, joined: 2 },
    ]);
  });

  test('that the minimum or more have left and joined exposes nobody', () => {
    const joined = people(6, { role: 'field' }, 'a', 'new');
    expect(changed([...field.slice(5), ...joined, ...office])).toEqual([]);
  });

  test('which the earlier report withheld, or the new wave does not cut by, exposes nobody', () => {
    const now = [...field.slice(1), ...office];
    expect(changed(now, earlier(['office']))).toEqual([]);
    expect(changed(now, earlier(), [])).toEqual([]);
  });

  test('somebody who changed from one cohort to another has left the one and joined the other', () => {
    const [mover, ...others] = field;
    if (!mover) throw new Error('nobody');
    expect(changed([...others, { ...mover, cohorts: { role: 'office' } }, ...office])).toEqual([
      { wave: 1, side: 'a', dimension: 'role', value: 'field', left: 1, joined: 0 },
      { wave: 1, side: 'a', dimension: 'role', value: 'office', left: 0, joined: 1 },
    ]);
  });
});
