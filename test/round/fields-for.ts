import { readFileSync } from 'node:fs';
import type { Side } from '../../shared/partnership/partnership.ts';
import { Questionnaire } from '../../shared/questionnaire/questionnaire.ts';
import { answerSlots } from '../../shared/questionnaire/slots.ts';
import { EXCEPTIONS } from './plan.ts';

const FILE = new URL('../../shared/questionnaire/library/partnership-health.json', import.meta.url);
const questionnaire = Questionnaire.parse(JSON.parse(readFileSync(FILE, 'utf8')));

/** The form of one person of the plan. */
export function fieldsFor(side: Side, person: number): Record<string, string> {
  const usual = { us: '8', them: '6', predicted: '7' };
  return Object.fromEntries(
    answerSlots(questionnaire).map(({ field, view, item }) => {
      const exception = EXCEPTIONS[side][field]?.[person];
      return [field, exception ?? (view ? usual[view] : item.kind === 'recommend' ? '8' : '7')];
    }),
  );
}
