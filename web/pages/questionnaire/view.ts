export type View = 'all' | 'one';

const KEY = 'parallax:view';

/** The view that was chosen on this device, for any questionnaire; all on a page at first. */
export function chosenView(): View {
  try {
    return localStorage.getItem(KEY) === 'one' ? 'one' : 'all';
  } catch {
    return 'all';
  }
}

export function rememberView(view: View): void {
  try {
    localStorage.setItem(KEY, view);
  } catch {
    // It holds for this page only.
  }
}
