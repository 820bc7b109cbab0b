import { createContext, useContext } from 'react';
import type { Language } from '../../../shared/language.ts';
import type { Questionnaire } from '../../../shared/questionnaire/questionnaire.ts';
import type { QuestionnaireProblem } from '../../../shared/questionnaire/validate.ts';
import type { OrganisationNames } from '../../../shared/questionnaire/wording.ts';

/** A questionnaire on the desk: what it is now, how it is changed, and how it is looked at. */
export interface Editing {
  value: Questionnaire;
  change: (next: Questionnaire) => void;
  /** The same for what takes something away: a notice says what, and offers to take it back. */
  takeAway: (next: Questionnaire, what: string) => void;
  /** The language that is written in. */
  language: Language;
  /** The organisations whose names are filled in to try the wordings. */
  names: OrganisationNames;
  problems: readonly QuestionnaireProblem[];
  /** Comes with the product: it can be looked at, duplicated and exported. */
  readOnly: boolean;
}

const EditingContext = createContext<Editing | null>(null);
export const EditingProvider = EditingContext.Provider;

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('useEditing is for what stands inside EditingProvider.');
  return editing;
}

/** What is wrong with the text or value at a path, or with anything beneath it. */
export function problemsAt(
  problems: readonly QuestionnaireProblem[],
  path: string,
): readonly QuestionnaireProblem[] {
  return problems.filter((problem) => problem.path === path || problem.path.startsWith(`${path}.`));
}

/** The element that edits what stands at a path. */
export function fieldId(path: string): string {
  return `field-${path}`;
}
