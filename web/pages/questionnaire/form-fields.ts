export type Fields = [name: string, value: string][];

/** What is entered, as it would be sent. Names that begin with an underscore are the page's own. */
export function fieldsOf(form: HTMLFormElement): Fields {
  return [...new FormData(form)].flatMap(
    ([name, value]): Fields => (typeof value === 'string' && !name.startsWith('_') ? [[name, value]] : []),
  );
}

/** Fills in what was entered before; fields that the page no longer has are left out. */
export function fillIn(form: HTMLFormElement, fields: Fields): void {
  for (const [name, value] of fields) {
    const field = form.elements.namedItem(name);
    if (
      field instanceof RadioNodeList ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    ) {
      field.value = value;
    }
  }
}

/** The ratings and open questions in the order of the page. */
export function questionsOf(form: HTMLFormElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('.question')];
}

/** Whether a question has an answer; “cannot say” is one. */
export function isAnswered(question: HTMLElement): boolean {
  if (isRating(question)) {
    return [...question.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input:checked, select')].some(
      ({ value }) => value !== '',
    );
  }
  return (question.querySelector('textarea')?.value.trim() ?? '') !== '';
}

export function isRating(question: HTMLElement): boolean {
  return !question.classList.contains('open');
}
