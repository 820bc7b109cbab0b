import { useEffect, useRef, useState } from 'react';
import { readDraft, removeDraft, storeDraft } from './draft-storage.ts';
import { useMe } from './me.tsx';
import { hasShapeOf } from './same-shape.ts';

export interface KeptDraft<Value> {
  /** What was typed here before the page went away, and when; null when there is nothing to take up. */
  offered: { value: Value; at: Date } | null;
  /** Ends the offer; whoever takes it up puts the value into the form. */
  take: () => void;
  /** Ends the offer and forgets what was offered. */
  drop: () => void;
  /** Forgets everything; to be called once it is saved. */
  saved: () => void;
}

/**
 * Keeps what is typed into a form until it is saved: it is offered again after a reload, a session that ended,
 * or a page that was left. Goes with `KeptDraftOffer`.
 *
 * @param key names what is edited, and its revision where it has one: a draft must not be put over what
 *   somebody else has saved in the meantime
 * @param value the form's values as they stand; what they are at first is what is not worth keeping
 * @example
 * const draft = useKeptDraft(`partnership/${id}/${revision}`, form.values);
 * <KeptDraftOffer draft={draft} onTake={form.setValues} />
 */
export function useKeptDraft<Value>(key: string, value: Value): KeptDraft<Value> {
  const { email } = useMe();
  const current = JSON.stringify(value);
  const unchanged = useRef(current);
  const isKept = useRef(false);
  const [offered, setOffered] = useState(() => {
    const draft = readDraft(email, key);
    return draft && hasShapeOf(value, draft.value) ? { value: draft.value, at: new Date(draft.at) } : null;
  });

  useEffect(() => {
    if (current !== unchanged.current) {
      storeDraft(email, key, { at: Date.now(), value: JSON.parse(current) });
      isKept.current = true;
    } else if (isKept.current) {
      removeDraft(email, key);
      isKept.current = false;
    }
  }, [email, key, current]);

  const forget = () => {
    removeDraft(email, key);
    setOffered(null);
  };
  return {
    offered,
    take: () => setOffered(null),
    drop: forget,
    saved: () => {
      unchanged.current = current;
      isKept.current = false;
      forget();
    },
  };
}
