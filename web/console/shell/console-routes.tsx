import { useEffect, useRef } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { EditPartnershipPage } from '../partnerships/edit-partnership-page.tsx';
import { NewPartnershipPage } from '../partnerships/new-partnership-page.tsx';
import { PartnershipPage } from '../partnerships/partnership-page.tsx';
import { PartnershipsPage } from '../partnerships/partnerships-page.tsx';
import { ApiTokensPage } from '../settings/api-tokens-page.tsx';
import { EditWavePage } from '../waves/edit-wave-page.tsx';
import { NewWavePage } from '../waves/new-wave-page.tsx';
import { WavePage } from '../waves/wave-page.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** Every page by its address; one that fails does not take the next one with it. */
export function ConsoleRoutes() {
  const [location] = useLocation();
  return (
    <Main>
      <ErrorBoundary key={location}>
        <Switch>
          <Route path="/">
            <PartnershipsPage />
          </Route>
          <Route path="/partnerships/new">
            <NewPartnershipPage />
          </Route>
          <Route path="/partnerships/:id">{({ id }) => <PartnershipPage key={id} id={id} />}</Route>
          <Route path="/partnerships/:id/edit">{({ id }) => <EditPartnershipPage key={id} id={id} />}</Route>
          <Route path="/partnerships/:id/waves/new">
            {({ id }) => <NewWavePage key={id} partnershipId={id} />}
          </Route>
          <Route path="/waves/:id">{({ id }) => <WavePage key={id} id={id} />}</Route>
          <Route path="/waves/:id/edit">{({ id }) => <EditWavePage key={id} id={id} />}</Route>
          <Route path="/settings">
            <ApiTokensPage />
          </Route>
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </ErrorBoundary>
    </Main>
  );
}

/** A new page begins at its top, for the eye and for the keyboard; the first one leaves the focus alone. */
function Main({ children }: { children: React.ReactNode }) {
  const [location] = useLocation();
  const previous = useRef(location);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (previous.current === location) return;
    previous.current = location;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [location]);
  return (
    <main ref={main} id="content" tabIndex={-1}>
      {children}
    </main>
  );
}
