import { describe, expect, test } from 'vitest';
import { minutesNeeded } from '../../../shared/questionnaire/duration.ts';
import { isAskedOf } from '../../../shared/questionnaire/questionnaire.ts';
import { Scale, scalePoints } from '../../../shared/questionnaire/scale.ts';
import { answerSlots, isSlotAskedOf } from '../../../shared/questionnaire/slots.ts';
import { aQuestionnaire, QUESTIONNAIRE_FILE } from '../../builders/questionnaire.ts';

describe('the slots of an answer sheet', () => {
  test('stand in the order of the items, with one slot a view and none for comments', () => {
    expect(answerSlots(aQuestionnaire()).map(({ field }) => field)).toEqual([
      'early.us',
      'early.them',
      'early.predicted',
      'promises.us',
      'promises.them',
      'together',
      'recommend',
      'overall',
    ]);
  });

  test('have the item’s own scale, 0 to 10 for recommend, and else the questionnaire’s', () => {
    const [first, ...others] = QUESTIONNAIRE_FILE.items;
    const questionnaire = aQuestionnaire({
      scale: { min: 1, max: 7 },
      items: [{ ...first, scale: { min: -2, max: 2 } }, ...others],
    });
    const scales = answerSlots(questionnaire).map(({ field, scale }) => [field, scale.min, scale.max]);
    expect(scales).toContainEqual(['early.them', -2, 2]);
    expect(scales).toContainEqual(['recommend', 0, 10]);
    expect(scales).toContainEqual(['overall', 1, 7]);
  });

  test('of an item asked of one side are asked of that side only, and keep their place for both', () => {
    const [first, ...others] = QUESTIONNAIRE_FILE.items;
    const questionnaire = aQuestionnaire({ items: [{ ...first, sides: ['b'] }, ...others] });
    const slots = answerSlots(questionnaire);
    expect(slots).toHaveLength(8);
    expect(slots.filter((slot) => isSlotAskedOf(slot, 'a')).map(({ field }) => field)).not.toContain(
      'early.us',
    );
    expect(slots.filter((slot) => isSlotAskedOf(slot, 'b'))).toHaveLength(8);
  });

  test('an item that names no side is asked of both', () => {
    const [item] = aQuestionnaire().items;
    if (!item) throw new Error('no item');
    expect([isAskedOf(item, 'a'), isAskedOf(item, 'b')]).toEqual([true, true]);
  });
});

describe('a scale', () => {
  test('has all its whole points', () => {
    expect(scalePoints({ min: -1, max: 3 })).toEqual([-1, 0, 1, 2, 3]);
  });

  test('of 254 points is the largest that packs into a byte', () => {
    expect(Scale.safeParse({ min: 0, max: 253 }).success).toBe(true);
    expect(Scale.safeParse({ min: 0, max: 254 }).success).toBe(false);
  });

  test('with equal ends is refused', () => {
    expect(Scale.safeParse({ min: 3, max: 3 }).success).toBe(false);
  });
});

describe('the time a questionnaire takes', () => {
  test('is twelve seconds a rating in whole minutes, by what the side is asked', () => {
    const items = Array.from({ length: 10 }, (_, index) => ({
      id: `item-${index}`,
      kind: 'relationship',
      driver: 'trust',
      text: { en: 'Well?' },
      ...(index < 5 ? { sides: ['a'] } : {}),
    }));
    const questionnaire = aQuestionnaire({ items });
    expect(minutesNeeded(questionnaire, 'a')).toBe(2);
    expect(minutesNeeded(questionnaire, 'b')).toBe(1);
  });
});
