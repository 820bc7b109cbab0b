import fc from 'fast-check';
import { Questionnaire } from '../../../shared/questionnaire/questionnaire.ts';
import { answerSlots, isSlotAskedOf } from '../../../shared/questionnaire/slots.ts';
import type { Answer } from '../../../shared/response/answer.ts';
import type { Sheet } from '../../builders/report.ts';

/** Any wave: a questionnaire and both sides' answer sheets. */
export interface AnyWave {
  questionnaire: Questionnaire;
  sheets: { a: Sheet[]; b: Sheet[] };
  invited: { a: number | null; b: number | null };
  sideMinimum: number;
}

const text = { en: 'Text' };
const scale = fc.constantFrom(
  { min: 0, max: 10 },
  { min: 0, max: 10 },
  { min: 1, max: 5 },
  { min: 1, max: 7 },
  { min: -3, max: 3 },
);
const sides = fc.constantFrom(undefined, undefined, undefined, undefined, ['a'], ['b']);

const behaviour = fc
  .record({ driver: fc.constantFrom('trust', 'delivery', 'delivery'), predict: fc.boolean(), scale, sides })
  .map(({ driver, predict, ...own }) => {
    const words = { us: text, them: text, ...(predict ? { predicted: text } : {}) };
    return { kind: 'behaviour', driver, predict, text: words, ...own };
  });
const once = (kind: string, more: object = {}) =>
  fc
    .record({ sides, scale: kind === 'recommend' ? fc.constant({ min: 0, max: 10 }) : scale })
    .map((own) => ({ kind, text, ...more, ...own }));

/** Any questionnaire with one to seven behaviours of two drivers; the others may be missing. */
export const anyQuestionnaire: fc.Arbitrary<Questionnaire> = fc
  .tuple(
    fc.array(behaviour, { minLength: 1, maxLength: 7 }),
    fc.array(once('relationship', { driver: 'trust' }), { maxLength: 2 }),
    fc.option(once('recommend'), { freq: 8 }),
    fc.option(once('overall'), { freq: 8 }),
  )
  .map(([behaviours, relationship, recommend, overall]) =>
    Questionnaire.parse({
      id: 'any',
      version: 1,
      title: text,
      scale: { min: 0, max: 10 },
      drivers: [
        { id: 'trust', title: text },
        { id: 'delivery', title: text },
      ],
      items: [...behaviours, ...relationship, recommend, overall]
        .filter((item) => item !== null)
        .map(({ sides: asked, ...item }, place) => {
          return { id: `item-${place}`, ...item, ...(asked ? { sides: asked } : {}) };
        }),
    }),
  );

/** Answers of one side, now and then missing; some people lean towards one end. */
function anySheets(questionnaire: Questionnaire, side: 'a' | 'b', most: number): fc.Arbitrary<Sheet[]> {
  const slots = answerSlots(questionnaire).filter((slot) => isSlotAskedOf(slot, side));
  const answer = ({ min, max }: { min: number; max: number }): fc.Arbitrary<Answer> =>
    fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min, max }) },
      { weight: 1, arbitrary: fc.constantFrom<Answer[]>('NA', null) },
    );
  const sheet = fc.record(Object.fromEntries(slots.map((slot) => [slot.field, answer(slot.scale)])));
  return fc.array(sheet, { maxLength: most, size: 'max' });
}

export function anyWave(most = 30): fc.Arbitrary<AnyWave> {
  return anyQuestionnaire.chain((questionnaire) =>
    fc
      .record({
        a: anySheets(questionnaire, 'a', most),
        b: anySheets(questionnaire, 'b', most),
        silent: fc.option(fc.nat(5)),
        sideMinimum: fc.constantFrom(3, 5, 7),
      })
      .map(({ a, b, silent, sideMinimum }) => {
        const invited = (sheets: Sheet[]) => (silent === null ? null : sheets.length + silent);
        return { questionnaire, sheets: { a, b }, invited: { a: invited(a), b: invited(b) }, sideMinimum };
      }),
  );
}
