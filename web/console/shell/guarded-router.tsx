import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { type AroundNavHandler, Router } from 'wouter';
import { loadLeaveDialog } from './leave-dialog-loader.ts';
import { isAnythingUnsaved, letGoOfAll } from './unsaved.ts';

const LeaveDialog = lazy(loadLeaveDialog);

/** Goes from page to page, but asks first where something is not saved. */
export function GuardedRouter({ children }: { children: ReactNode }) {
  const [leaving, setLeaving] = useState<{ go: () => void } | null>(null);
  const ask = (go: () => void) => setLeaving({ go });
  useEffect(() => heedBackAndForward((go) => setLeaving({ go })), []);
  // A page that only changes its own search, such as a tab, is not left.
  const aroundNav: AroundNavHandler = (navigate, to, options) =>
    isAnythingUnsaved() && pathOf(to) !== location.pathname
      ? ask(() => navigate(to, options))
      : navigate(to, options);
  return (
    <Router aroundNav={aroundNav}>
      {children}
      {leaving && (
        <Suspense>
          <LeaveDialog
            onStay={() => setLeaving(null)}
            onLeave={() => {
              letGoOfAll();
              setLeaving(null);
              leaving.go();
            }}
          />
        </Suspense>
      )}
    </Router>
  );
}

function pathOf(address: string): string {
  return new URL(address, location.href).pathname;
}

/** Only browsers with the Navigation API let a page ask here; in others what is typed is kept as a draft. */
function heedBackAndForward(ask: (go: () => void) => void): () => void {
  const { navigation } = window;
  if (!navigation) return () => {};
  const heed = (event: NavigateEvent) => {
    const { navigationType, cancelable, destination } = event;
    if (navigationType !== 'traverse' || !cancelable || !destination.sameDocument) return;
    if (!isAnythingUnsaved() || pathOf(destination.url) === location.pathname) return;
    event.preventDefault();
    ask(() => void navigation.traverseTo(destination.key));
  };
  navigation.addEventListener('navigate', heed);
  return () => navigation.removeEventListener('navigate', heed);
}
