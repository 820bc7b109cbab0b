import { createContext, useContext } from 'react';
import type { Language } from '../../../shared/language.ts';
import type { Questionnaire } from '../../../shared/questionnaire/questionnaire.ts';
import type { QuestionnaireProblem } from '../../../shared/questionnaire/validate.ts';
import type { OrganisationNames } from '../../../shared/questionnaire/wording.ts';

/** What was taken away, and how it comes back into what the questionnaire is by then. */
export interface Taken {
  what: string;
  putBack: (now: Questionnaire) => Questionnaire;
}

/** A questionnaire on the desk: what it is now, how it is changed, and how it is looked at. */
export interface Editing {
  value: Questionnaire;
  /** Returns the keys of the questions as they are then. */
  change: (next: Questionnaire) => readonly number[];
  /** The same for what takes something away: a notice says what, and offers to put it back. */
  takeAway: (next: Questionnaire, taken: Taken) => void;
  /** By which the list knows its questions while they are moved and renamed; in their order. */
  keys: readonly number[];
  /** The short names that questions had when the editing began, removed ones included. */
  formerIds: readonly string[];
  /** The language that is written in. */
  language: Language;
  /** The organisations whose names are filled in to try the wordings. */
  names: OrganisationNames;
  problems: readonly QuestionnaireProblem[];
  /** Translations that still say what an original text said before it was reworded here, by path. */
  outdated: ReadonlyMap<string, readonly Language[]>;
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
