import { expect, test } from 'vitest';
import { inLanguagesOf, newWaveValues } from '../../web/console/waves/wave-form-values.ts';

const READER = { now: new Date('2026-12-01T10:00:00Z'), locale: 'en-GB' };
const summary = (id: string) => ({
  id,
  version: 1,
  title: { en: id },
  items: 20,
  inUse: false,
  waves: 0,
  shipped: false,
  languages: ['en'],
});
const offered = (...ids: string[]) => newWaveValues(ids.map(summary), undefined, READER).questionnaire;

test('the first wave of a partnership is offered the general questionnaire, not the first by name', () => {
  expect(offered('partner-network', 'partnership-health', 'support-quality')).toBe('partnership-health@1');
});

test('where the general one is missing, the first there is is offered', () => {
  expect(offered('our-own', 'support-quality')).toBe('our-own@1');
  expect(offered()).toBe('');
});

test('a first wave is asked in the languages that people on the roster read and the questionnaire is complete in', () => {
  const known = [{ ...summary('partnership-health'), languages: ['en', 'hi', 'ru'] }];
  const asked = (...languages: (string | undefined)[]) =>
    inLanguagesOf(
      languages.map((language) => ({ language })),
      newWaveValues(known, undefined, READER),
      known,
    ).languages;
  expect(asked('ru', undefined, 'ta')).toEqual(['en', 'ru']);
  expect(asked('hi', 'ru', 'hi')).toEqual(['en', 'hi', 'ru']);
  expect(asked()).toEqual(['en']);
});
