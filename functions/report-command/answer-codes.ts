import type { Questionnaire } from '../../shared/questionnaire/questionnaire.ts';
import { scalePoints } from '../../shared/questionnaire/scale.ts';
import { answerSlots, type Slot } from '../../shared/questionnaire/slots.ts';
import { type Answer, CANNOT_SAY } from '../../shared/response/answer.ts';
import { packAnswers } from '../../shared/response/pack.ts';

/** How a rating is written in a cell, and the byte it packs into. */
export type AnswerCodes = ReadonlyMap<string, number>;

/**
 * The bytes of one slot by what a cell says: a point of the scale, `n/a`, or nothing. Looked up for every cell
 * as it is; what is not found is tidied by `codeOf`.
 */
export function answerCodes(slot: Slot): AnswerCodes {
  const byte = (answer: Answer) => packAnswers([slot], new Map([[slot.field, answer]]))[0] ?? 0;
  return new Map([
    ['', byte(null)],
    [CANNOT_SAY, byte('NA')],
    ...scalePoints(slot.scale).map((point) => [String(point), byte(point)] as const),
  ]);
}

/** The byte of a cell; spaces, `N/A` and whole numbers written as `7.0` are understood. Undefined if not. */
export function codeOf(codes: AnswerCodes, cell: string): number | undefined {
  return (
    codes.get(cell) ??
    codes.get(
      cell
        .trim()
        .toLowerCase()
        .replace(/^(-?\d+)[.,]0+$/, '$1'),
    )
  );
}

/** A sheet on which nothing is answered. */
export function blankAnswers(questionnaire: Questionnaire): Uint8Array<ArrayBuffer> {
  return packAnswers(answerSlots(questionnaire), new Map());
}
