import type { Fields } from './form-fields.ts';

/** What this device keeps of a questionnaire until it is sent: no time, no name, nothing but the entries. */
export interface Draft {
  fields: Fields;
  /** Whether sending was asked for and has not succeeded yet. */
  sending: boolean;
  /** Whether it changes answers that were sent before. */
  amends: boolean;
}

const key = `parallax:${location.pathname}`;

/** The kept draft of this link; null when there is none or the browser keeps nothing. */
export function keptDraft(): Draft | null {
  try {
    const kept = localStorage.getItem(key);
    return kept ? (JSON.parse(kept) as Draft) : null;
  } catch {
    return null;
  }
}

/** Keeps the draft at once; false when the browser refuses, for instance in a private window. */
export function keepDraft(draft: Draft): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept, so nothing is left.
  }
}
