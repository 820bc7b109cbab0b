import { lazy, Suspense, useEffect, useRef } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { ErrorBoundary } from './error-boundary.tsx';
import { FirstPage, LeadHome } from './first-page.tsx';
import { Loading } from './loading.tsx';
import { NotFoundPage } from './not-found-page.tsx';

// Every page is loaded when somebody goes there.
const EditPartnershipPage = lazy(async () => ({
  default: (await import('../partnerships/edit-partnership-page.tsx')).EditPartnershipPage,
}));
const NewPartnershipPage = lazy(async () => ({
  default: (await import('../partnerships/new-partnership-page.tsx')).NewPartnershipPage,
}));
const HelpPage = lazy(async () => ({ default: (await import('../help/help-page.tsx')).HelpPage }));
const PartnershipPage = lazy(async () => ({
  default: (await import('../partnerships/partnership-page.tsx')).PartnershipPage,
}));
const SettingsPage = lazy(async () => ({
  default: (await import('../settings/settings-page.tsx')).SettingsPage,
}));
const ObservedPage = lazy(async () => ({
  default: (await import('../observer/observed-page.tsx')).ObservedPage,
}));
const EditWavePage = lazy(async () => ({
  default: (await import('../waves/edit-wave-page.tsx')).EditWavePage,
}));
const NewWavePage = lazy(async () => ({ default: (await import('../waves/new-wave-page.tsx')).NewWavePage }));
const DeployPage = lazy(async () => ({ default: (await import('../waves/deploy-page.tsx')).DeployPage }));
const RehearsalPage = lazy(async () => ({
  default: (await import('../rehearsal/rehearsal-page.tsx')).RehearsalPage,
}));
const PreviewsPage = lazy(async () => ({
  default: (await import('../rehearsal/previews-page.tsx')).PreviewsPage,
}));
const QuestionnairesPage = lazy(async () => ({
  default: (await import('../questionnaires/questionnaires-page.tsx')).QuestionnairesPage,
}));
const NewQuestionnairePage = lazy(async () => ({
  default: (await import('../questionnaires/new-questionnaire-page.tsx')).NewQuestionnairePage,
}));
const VersionPage = lazy(async () => ({
  default: (await import('../questionnaires/version-page.tsx')).VersionPage,
}));
const WavePage = lazy(async () => ({ default: (await import('../waves/wave-page.tsx')).WavePage }));

/** Every page by its address; one that fails does not take the next one with it. */
export function ConsoleRoutes() {
  const [location] = useLocation();
  return (
    <Main>
      <ErrorBoundary key={location}>
        <Suspense fallback={<Loading />}>
          <Switch>
            <Route path="/">
              <FirstPage />
            </Route>
            <Route path="/home">
              <LeadHome />
            </Route>
            <Route path="/partnerships/new">
              <NewPartnershipPage />
            </Route>
            <Route path="/partnerships/:id">{({ id }) => <PartnershipPage key={id} id={id} />}</Route>
            <Route path="/partnerships/:id/edit">
              {({ id }) => <EditPartnershipPage key={id} id={id} />}
            </Route>
            <Route path="/partnerships/:id/waves/new">
              {({ id }) => <NewWavePage key={id} partnershipId={id} />}
            </Route>
            <Route path="/waves/:id">{({ id }) => <WavePage key={id} id={id} />}</Route>
            <Route path="/waves/:id/edit">{({ id }) => <EditWavePage key={id} id={id} />}</Route>
            <Route path="/waves/:id/rehearsal">{({ id }) => <RehearsalPage key={id} id={id} />}</Route>
            <Route path="/waves/:id/previews">{({ id }) => <PreviewsPage key={id} id={id} />}</Route>
            <Route path="/waves/:id/deploy">{({ id }) => <DeployPage key={id} id={id} />}</Route>
            <Route path="/observed">
              <ObservedPage />
            </Route>
            <Route path="/questionnaires">
              <QuestionnairesPage />
            </Route>
            <Route path="/questionnaires/new">
              <NewQuestionnairePage />
            </Route>
            <Route path="/questionnaires/:id/versions/:version">
              {({ id, version }) => (
                <VersionPage key={`${id} ${version}`} id={id} version={Number(version)} />
              )}
            </Route>
            <Route path="/settings/:tab?">{({ tab }) => <SettingsPage tab={tab} />}</Route>
            <Route path="/help">
              <HelpPage />
            </Route>
            <Route>
              <NotFoundPage />
            </Route>
          </Switch>
        </Suspense>
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
