import { useCallback, useEffect, useState } from 'react';
import { loadLeaveDialog } from './leave-dialog-loader.ts';
import { holdUnsaved, isAnythingUnsaved, letGo } from './unsaved.ts';

/**
 * Asks before the page is left while it holds something that is not saved: on links of the console, on back and
 * forward where the browser lets us, on reload and on closing the window.
 *
 * @returns to be called once it is saved, before going on to another page
 * @example
 * const release = useUnsavedGuard(form.isDirty());
 * const save = async () => { await send(form.values); release(); goTo('/'); };
 */
export function useUnsavedGuard(isUnsaved: boolean): () => void {
  const [form] = useState(() => ({}));
  useEffect(() => {
    if (!isUnsaved) return;
    holdUnsaved(form);
    // Without a network it could not be loaded when it is needed.
    void loadLeaveDialog();
    const stay = (event: BeforeUnloadEvent) => {
      if (isAnythingUnsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', stay);
    return () => {
      letGo(form);
      window.removeEventListener('beforeunload', stay);
    };
  }, [form, isUnsaved]);
  return useCallback(() => letGo(form), [form]);
}
