import type { Slot } from '../questionnaire/slots.ts';
import type { Answer } from './answer.ts';

const UNANSWERED = 0xff;
const NOT_ABLE_TO_SAY = 0xfe;

/** One byte a slot: the steps above the scale's minimum, 0xFF = not answered, 0xFE = cannot say. */
export function packAnswers(
  slots: readonly Slot[],
  answers: ReadonlyMap<string, Answer>,
): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(slots, ({ field, scale }) => {
    const answer = answers.get(field) ?? null;
    if (answer === null) return UNANSWERED;
    if (answer === 'NA') return NOT_ABLE_TO_SAY;
    if (!Number.isInteger(answer) || answer < scale.min || answer > scale.max) {
      throw new RangeError(`${field}: ${answer} is not a point of the scale ${scale.min} to ${scale.max}`);
    }
    return answer - scale.min;
  });
}

export function unpackAnswers(slots: readonly Slot[], packed: Uint8Array): Map<string, Answer> {
  if (packed.length !== slots.length) {
    throw new RangeError(`${packed.length} packed answers for ${slots.length} slots`);
  }
  return new Map(
    slots.map(({ field, scale }, index) => [field, answerOf(packed[index] ?? UNANSWERED, scale.min)]),
  );
}

function answerOf(byte: number, scaleMin: number): Answer {
  if (byte === UNANSWERED) return null;
  if (byte === NOT_ABLE_TO_SAY) return 'NA';
  return byte + scaleMin;
}
