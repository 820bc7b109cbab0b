/** Goes to the line of a question, as soon as the list shows it at that place. */
export function focusQuestion(index: number): void {
  requestAnimationFrame(() => document.getElementById(`question-${index}`)?.focus());
}
