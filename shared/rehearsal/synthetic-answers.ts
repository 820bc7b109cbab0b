import type { Side } from '../partnership/partnership.ts';
import { isSlotAskedOf, type Slot } from '../questionnaire/slots.ts';
import type { Answer } from '../response/answer.ts';
import { packAnswers } from '../response/pack.ts';

/** How a side is invented to see itself, the partner, the partner's view and the rest, on 0 to 10. */
const LEVELS = {
  a: { us: 7.9, them: 6.4, predicted: 7, both: 6.8 },
  b: { us: 7.1, them: 5.6, predicted: 6.2, both: 6.5 },
} as const;
const BLANK = 0.03;
const CANNOT_SAY = 0.02;

/**
 * The invented answers of one person, packed. Both sides see themselves a little better than the partner does;
 * questions differ, people differ in temper, a few answers are missing. They resemble nobody's: the roster
 * plays no part in them.
 */
export function syntheticAnswers(slots: readonly Slot[], side: Side, random: () => number): Uint8Array {
  const temper = 2 * (random() - 0.5);
  const answers = new Map<string, Answer>();
  slots.forEach((slot, place) => {
    if (!isSlotAskedOf(slot, side)) return;
    const chance = random();
    const noise = 3 * (random() - 0.5);
    if (chance < BLANK) return;
    if (chance < BLANK + CANNOT_SAY) {
      answers.set(slot.field, 'NA');
      return;
    }
    const { min, max } = slot.scale;
    const level = LEVELS[side][slot.view ?? 'both'] + 0.9 * Math.sin(7 * place) + temper + noise;
    answers.set(slot.field, Math.max(min, Math.min(max, Math.round(min + (level / 10) * (max - min)))));
  });
  return packAnswers(slots, answers);
}
