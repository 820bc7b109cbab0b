import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { minutesNeeded } from '../../../shared/questionnaire/duration.ts';
import { isAskedOf } from '../../../shared/questionnaire/questionnaire.ts';
import { shippedQuestionnaires } from '../../../shared/questionnaire/shipped-questionnaires.ts';
import { answerSlots, isSlotAskedOf } from '../../../shared/questionnaire/slots.ts';
import { completeLanguages, missingTranslations } from '../../../shared/questionnaire/validate.ts';
import { FEWEST_ITEMS } from '../../../shared/report/driver-plan.ts';

const SIDES = ['a', 'b'] as const;
const NETWORK = ['identity', 'communication', 'fairness', 'support', 'growth', 'recognition'];
const DRIVERS: Record<string, string[]> = {
  'partnership-health': ['trust', 'communication', 'delivery', 'learning', 'fairness', 'direction'],
  'partner-network': NETWORK,
  'partner-network-technicians': NETWORK,
  'support-quality': [
    'channels',
    'response-time',
    'proactivity',
    'competence',
    'personalisation',
    'knowledge-base',
  ],
};
/** The most ratings that one person gives: people in the field have ten minutes at most. */
const MOST_ANSWERS: Record<string, number> = { 'partnership-health': 43 };
const SHORT = 32;

const shipped = shippedQuestionnaires();
const named = shipped.map((questionnaire) => [questionnaire.id, questionnaire] as const);

test('every file of the library is shipped, once', () => {
  const folder = new URL('../../../shared/questionnaire/library/', import.meta.url);
  const files = readdirSync(folder).map((name) => name.replace('.json', ''));
  expect(shipped.map(({ id }) => id).sort()).toEqual(files.sort());
  expect(Object.keys(DRIVERS).sort()).toEqual(files);
});

describe.each(named)('%s', (id, questionnaire) => {
  const behaviours = questionnaire.items.flatMap((item) => (item.kind === 'behaviour' ? [item] : []));
  const ofKind = (kind: string) => questionnaire.items.filter((item) => item.kind === kind);
  const asked = (side: 'a' | 'b') =>
    answerSlots(questionnaire).filter((slot) => isSlotAskedOf(slot, side)).length;

  test('lacks no text in English, Hindi and Russian, and has no other language in part', () => {
    expect(missingTranslations(questionnaire, ['en', 'hi', 'ru'])).toEqual([]);
    expect(completeLanguages(questionnaire)).toEqual(['en', 'hi', 'ru']);
  });

  test('has its drivers in their order', () => {
    expect(questionnaire.drivers.map((driver) => driver.id)).toEqual(DRIVERS[id]);
  });

  test('asks both sides enough behaviours of every driver for the report to have a figure for it', () => {
    const tooFew = questionnaire.drivers.filter(
      (driver) =>
        behaviours.filter((item) => item.driver === driver.id && SIDES.every((side) => isAskedOf(item, side)))
          .length < FEWEST_ITEMS,
    );
    expect(tooFew).toEqual([]);
  });

  test('takes each side ten minutes at most', () => {
    for (const side of SIDES) {
      expect(asked(side)).toBeLessThanOrEqual(MOST_ANSWERS[id] ?? SHORT);
      expect(minutesNeeded(questionnaire, side)).toBeLessThanOrEqual(10);
    }
  });

  test('asks recommend once on 0 to 10, overall once, and two comments, of both sides', () => {
    const outcomes = ['recommend', 'overall', 'comment'].flatMap(ofKind);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['recommend', 'overall', 'comment', 'comment']);
    expect(outcomes.filter(({ sides }) => sides)).toEqual([]);
    expect(outcomes[0]).toMatchObject({ scale: { min: 0, max: 10 } });
  });

  test('asks both sides to predict some of the partner’s answers', () => {
    const predicted = behaviours.filter((item) => item.predict && !item.sides);
    expect(predicted.length).toBeGreaterThanOrEqual(2);
  });

  test('words each item of its own about oneself and about the partner', () => {
    const alike = behaviours.flatMap(({ id: item, text }) =>
      Object.keys(text.us)
        .filter((language) => text.us[language] === text.them[language])
        .map((language) => `${item} in ${language}`),
    );
    expect(alike).toEqual([]);
  });
});

describe('the forms for partners and for technicians', () => {
  const [partners, technicians] = ['partner-network', 'partner-network-technicians'].map((id) => {
    const found = shipped.find((questionnaire) => questionnaire.id === id);
    if (!found) throw new Error(`no ${id}`);
    return found;
  });

  test('have the same drivers on the same scale, so that their reports can be laid side by side', () => {
    expect(technicians?.drivers).toEqual(partners?.drivers);
    expect(technicians?.scale).toEqual(partners?.scale);
  });

  test('agree on kind, driver, sides and scale wherever they share an item', () => {
    const shape = ({ text: _, ...item }: NonNullable<typeof partners>['items'][number]) => ({
      ...item,
      predict: undefined,
    });
    const shared =
      technicians?.items.filter((item) => partners?.items.some(({ id }) => id === item.id)) ?? [];
    expect(shared.length).toBeGreaterThanOrEqual(18);
    for (const item of shared) {
      expect(partners?.items.map(shape)).toContainEqual(shape(item));
    }
  });

  test('ask what only one side can say of that side, each with its counterpart', () => {
    const oneSided = partners?.items.filter(({ sides }) => sides).map(({ id, sides }) => [id, sides]);
    expect(oneSided).toEqual([
      ['belong', ['b']],
      ['belong-host', ['a']],
    ]);
  });
});
