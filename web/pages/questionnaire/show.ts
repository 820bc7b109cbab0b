/** Shows those parts of the page that belong to a state, and hides the others of its kind. */
export function show(kind: 'only' | 'when' | 'status', name: string, shown: boolean): void {
  for (const part of document.querySelectorAll<HTMLElement>(`[data-${kind}="${name}"]`)) part.hidden = !shown;
}

/** Calls back when the button for it is pressed. */
export function on(button: string, action: () => void): void {
  document.querySelector(`[data-do="${button}"]`)?.addEventListener('click', action);
}
