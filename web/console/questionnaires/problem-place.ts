import type { Language } from '../../../shared/language.ts';
import type { Questionnaire } from '../../../shared/questionnaire/questionnaire.ts';
import type { QuestionnaireProblem } from '../../../shared/questionnaire/validate.ts';
import { fieldId } from './editing.tsx';

interface ProblemPlace {
  tab: 'questions' | 'general' | 'translations';
  path: string;
  /** Index of the question that has to be open. */
  question?: number;
}

/** Where a problem is mended: one of a translation beside its original, one of two with the same id at the later. */
export function placeOf(
  { path, item, language }: QuestionnaireProblem,
  { items }: Questionnaire,
  written: Language,
): ProblemPlace {
  if (language && language !== written) return { tab: 'translations', path };
  const [, index] = /^items\.(\d+)/.exec(path) ?? [];
  if (index !== undefined) return { tab: 'questions', path, question: Number(index) };
  const question = items.findLastIndex(({ id }) => id === item);
  return question < 0
    ? { tab: 'general', path }
    : { tab: 'questions', path: `items.${question}.id`, question };
}

/** How long, in frames, a part of the page may take to unfold. */
const FRAMES = 40;

/** Goes to the field at a path, or to that of what it is part of, as soon as it can be gone to. */
export function focusNearest(path: string, frames = FRAMES): void {
  requestAnimationFrame(() => {
    const field = nearestField(path);
    field?.scrollIntoView({ block: 'center' });
    field?.focus();
    if (document.activeElement !== field && frames > 0) focusNearest(path, frames - 1);
  });
}

function nearestField(path: string): HTMLElement | null {
  const keys = path.split('.');
  for (let length = keys.length; length > 0; length -= 1) {
    const place = document.getElementById(fieldId(keys.slice(0, length).join('.')));
    const field = place?.matches('input, textarea, select')
      ? place
      : place?.querySelector<HTMLElement>('input, textarea, select');
    if (field) return field;
  }
  return null;
}
