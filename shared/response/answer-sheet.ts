import type { Side } from '../partnership/partnership.ts';
import { isAskedOf, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { answerSlots, isSlotAskedOf, type Slot } from '../questionnaire/slots.ts';
import { type Answer, CANNOT_SAY } from './answer.ts';
import { Audience, COMMENT_LIMIT, type Comment } from './comment.ts';

/** What one respondent filled in, by the fields of the form and of the CSV file. */
export interface AnswerSheet {
  answers: Map<string, Answer>;
  comments: Comment[];
}

/** What is wrong with a field, as a code that a page puts into words. */
export type AnswerProblem =
  | { code: 'off-scale'; field: string; value: string; min: number; max: number }
  | { code: 'too-long'; field: string; length: number; limit: number }
  | { code: 'audience'; field: string; value: string }
  | { code: 'unknown-field'; field: string }
  | { code: 'empty' };

export type AnswerSheetResult = { ok: true; sheet: AnswerSheet } | { ok: false; problems: AnswerProblem[] };

/** The form field that holds the audience of a comment. */
export function audienceField(itemId: string): string {
  return `${itemId}.audience`;
}

/**
 * Reads a filled-in form of one side. Blank fields are unanswered; a sheet without a single rating is not a
 * response. All problems are listed, and nothing of a refused sheet is kept.
 */
export function readAnswerSheet(
  questionnaire: Questionnaire,
  side: Side,
  fields: ReadonlyMap<string, string>,
): AnswerSheetResult {
  const slots = new Map(
    answerSlots(questionnaire)
      .filter((slot) => isSlotAskedOf(slot, side))
      .map((slot) => [slot.field, slot]),
  );
  const commentItems = questionnaire.items.filter((item) => item.kind === 'comment' && isAskedOf(item, side));
  const known = new Set([...slots.keys(), ...commentItems.flatMap(({ id }) => [id, audienceField(id)])]);
  const problems: AnswerProblem[] = [...fields.keys()]
    .filter((field) => !known.has(field))
    .map((field) => ({ code: 'unknown-field', field }));

  const answers = new Map<string, Answer>();
  for (const [field, slot] of slots) {
    const result = readAnswer(slot, fields.get(field) ?? '');
    if (typeof result === 'object' && result !== null) problems.push(result);
    else answers.set(field, result);
  }

  const comments: Comment[] = [];
  for (const { id } of commentItems) {
    const text = (fields.get(id) ?? '').replaceAll('\r\n', '\n').trim();
    const audience = Audience.safeParse(fields.get(audienceField(id)) || 'both');
    if (text.length > COMMENT_LIMIT) {
      problems.push({ code: 'too-long', field: id, length: text.length, limit: COMMENT_LIMIT });
    } else if (!audience.success) {
      problems.push({
        code: 'audience',
        field: audienceField(id),
        value: fields.get(audienceField(id)) ?? '',
      });
    } else if (text) {
      comments.push({ item: id, text, audience: audience.data });
    }
  }

  if (problems.length === 0 && ![...answers.values()].some((answer) => typeof answer === 'number')) {
    problems.push({ code: 'empty' });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, sheet: { answers, comments } };
}

/** The reverse: the form fields of a sheet, to show it for amending. */
export function fieldsOf(sheet: AnswerSheet): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [field, answer] of sheet.answers) {
    if (answer !== null) fields.set(field, answer === 'NA' ? CANNOT_SAY : String(answer));
  }
  for (const { item, text, audience } of sheet.comments) {
    fields.set(item, text);
    fields.set(audienceField(item), audience);
  }
  return fields;
}

function readAnswer({ field, scale }: Slot, value: string): Answer | AnswerProblem {
  const written = value.trim();
  if (written === '') return null;
  if (written.toLowerCase() === CANNOT_SAY) return 'NA';
  const number = /^-?\d{1,4}$/.test(written) ? Number(written) : Number.NaN;
  if (number >= scale.min && number <= scale.max) return number;
  return { code: 'off-scale', field, value: written.slice(0, 40), min: scale.min, max: scale.max };
}
