/*
 * What is typed and not saved, kept by the browser for as long as its tab lives. Drafts are kept by the address
 * of whoever types: a draft is offered to nobody else who signs in on the same tab, and signing out removes all.
 */
const KEPT_AS = 'parallax-draft';

export interface StoredDraft {
  /** When it was typed, in milliseconds since 1970. */
  at: number;
  value: unknown;
}

export function readDraft(email: string, key: string): StoredDraft | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(nameOf(email, key)) ?? 'null');
    return isStored(kept) ? kept : null;
  } catch {
    return null;
  }
}

export function storeDraft(email: string, key: string, draft: StoredDraft): void {
  try {
    sessionStorage.setItem(nameOf(email, key), JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing, or a draft that is too large, is as if there were no drafts.
  }
}

export function removeDraft(email: string, key: string): void {
  try {
    sessionStorage.removeItem(nameOf(email, key));
  } catch {
    // Nothing was kept.
  }
}

export function removeAllDrafts(): void {
  try {
    for (const name of Object.keys(sessionStorage)) {
      if (name.startsWith(`${KEPT_AS}:`)) sessionStorage.removeItem(name);
    }
  } catch {
    // Nothing was kept.
  }
}

function nameOf(email: string, key: string): string {
  return `${KEPT_AS}:${email}:${key}`;
}

function isStored(kept: unknown): kept is StoredDraft {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'value' in kept &&
    'at' in kept &&
    typeof kept.at === 'number'
  );
}
