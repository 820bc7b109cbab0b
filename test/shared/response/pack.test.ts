import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerSlots } from '../../../shared/questionnaire/slots.ts';
import type { Answer } from '../../../shared/response/answer.ts';
import { packAnswers, unpackAnswers } from '../../../shared/response/pack.ts';
import { aQuestionnaire, QUESTIONNAIRE_FILE } from '../../builders/questionnaire.ts';

const [first, ...others] = QUESTIONNAIRE_FILE.items;
const slots = answerSlots(
  aQuestionnaire({
    scale: { min: -126, max: 127 },
    items: [{ ...first, scale: { min: 1, max: 5 } }, ...others],
  }),
);

/** Any sheet: a point of each slot's scale, "cannot say" or nothing. */
const anySheet = fc
  .tuple(
    ...slots.map(({ scale }) =>
      fc.oneof(fc.integer({ min: scale.min, max: scale.max }), fc.constantFrom('NA' as const, null)),
    ),
  )
  .map((values) => new Map<string, Answer>(slots.map(({ field }, index) => [field, values[index] ?? null])));

describe('packed answers', () => {
  test('unpack to what was packed', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        expect(unpackAnswers(slots, packAnswers(slots, sheet))).toEqual(sheet);
      }),
    );
  });

  test('are one byte a slot: steps above the minimum, 0xFE cannot say, 0xFF not answered', () => {
    const sheet = new Map<string, Answer>([
      ['early.us', 1],
      ['early.them', 5],
      ['early.predicted', 'NA'],
      ['recommend', 10],
      ['overall', -126],
    ]);
    expect([...packAnswers(slots, sheet)]).toEqual([0, 4, 0xfe, 0xff, 0xff, 0xff, 10, 0]);
  });

  test.each([0, 6, 2.5, Number.NaN])('a rating of %s on a scale from 1 to 5 is not packed', (rating) => {
    expect(() => packAnswers(slots, new Map([['early.us', rating]]))).toThrow(/early\.us.*1 to 5/);
  });

  test('of another questionnaire are not unpacked', () => {
    expect(() => unpackAnswers(slots, new Uint8Array(3))).toThrow('3 packed answers for 8 slots');
  });
});
