import { ApiProblem, type InputProblem } from '../api/api-problem.ts';

interface Form {
  setErrors: (errors: Record<string, string>) => void;
}

/**
 * Puts the server's input problems beside their fields and brings the first into view.
 *
 * @returns those that have no field on this page
 */
export function showInputProblems(form: Form, error: unknown): InputProblem[] {
  if (!(error instanceof ApiProblem)) return [];
  const [shown, rest] = [[] as InputProblem[], [] as InputProblem[]];
  for (const problem of error.problems) (fieldAt(problem.field) ? shown : rest).push(problem);
  form.setErrors(Object.fromEntries(shown.map(({ field, message }) => [field, asSentence(message)])));
  focusFirstField(shown.map(({ field }) => field));
  return rest;
}

/** Moves the focus to the field that comes first on the page of those that need mending. */
export function focusFirstField(paths: readonly string[]): void {
  const [first] = paths.flatMap((path) => fieldAt(path) ?? []).sort(byPlaceOnPage);
  first?.focus();
}

function byPlaceOnPage(one: HTMLElement, other: HTMLElement): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function fieldAt(path: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
}

/** Schemas say "is not an e-mail address"; beside a field that reads as a sentence. */
export function asSentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}
