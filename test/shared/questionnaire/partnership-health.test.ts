import { expect, test } from 'vitest';
import file from '../../../shared/questionnaire/library/partnership-health.json' with { type: 'json' };
import { answerSlots } from '../../../shared/questionnaire/slots.ts';
import {
  completeLanguages,
  missingTranslations,
  readQuestionnaire,
} from '../../../shared/questionnaire/validate.ts';

function shipped() {
  const result = readQuestionnaire(file);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(' '));
  return result.questionnaire;
}

const behaviours = () => shipped().items.flatMap((item) => (item.kind === 'behaviour' ? [item] : []));
const ofKind = (kind: string) => shipped().items.filter((item) => item.kind === kind);

test('the shipped partnership-health questionnaire is valid', () => {
  expect(readQuestionnaire(file)).toMatchObject({ ok: true });
});

test('it has six drivers, and each of them has items', () => {
  const { drivers, items } = shipped();
  expect(drivers).toHaveLength(6);
  const used = new Set(items.flatMap((item) => ('driver' in item ? [item.driver] : [])));
  expect([...used].sort()).toEqual(drivers.map(({ id }) => id).sort());
});

test('it has 18 to 22 items about drivers', () => {
  const count = shipped().items.filter((item) => 'driver' in item).length;
  expect(count).toBeGreaterThanOrEqual(18);
  expect(count).toBeLessThanOrEqual(22);
});

test('it asks four predictions', () => {
  expect(behaviours().filter(({ predict }) => predict)).toHaveLength(4);
  expect(answerSlots(shipped()).filter(({ view }) => view === 'predicted')).toHaveLength(4);
});

test('it asks recommend once, overall once and two comments', () => {
  expect([ofKind('recommend').length, ofKind('overall').length, ofKind('comment').length]).toEqual([1, 1, 2]);
});

test('it is complete in English', () => {
  expect(missingTranslations(shipped(), ['en'])).toEqual([]);
  expect(completeLanguages(shipped())).toContain('en');
});

test('every wording about the partner names the partner, and none about oneself starts with it', () => {
  const wrong = behaviours().flatMap(({ id, text }) =>
    Object.keys(text.us)
      .filter(
        (language) =>
          !text.them[language]?.includes('{them}') ||
          text.them[language]?.includes('{us}') ||
          text.us[language]?.startsWith('{them}'),
      )
      .map((language) => `${id} in ${language}`),
  );
  expect(wrong).toEqual([]);
});

test('every prediction names the partner whose answer is predicted', () => {
  const predictions = behaviours().flatMap(({ text }) => Object.values(text.predicted ?? {}));
  expect(predictions.filter((words) => !words.includes('{them}'))).toEqual([]);
});

test('the two wordings of an item differ', () => {
  expect(behaviours().filter(({ text }) => text.us.en === text.them.en)).toEqual([]);
});
