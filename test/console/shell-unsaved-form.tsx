import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Link, Route, useLocation } from 'wouter';
import { GuardedRouter } from '../../web/console/shell/guarded-router.tsx';
import { KeptDraftOffer } from '../../web/console/shell/kept-draft-offer.tsx';
import { SignedIn } from '../../web/console/shell/me.tsx';
import { queryClient } from '../../web/console/shell/query-client.ts';
import { useKeptDraft } from '../../web/console/shell/use-kept-draft.ts';
import { useUnsavedGuard } from '../../web/console/shell/use-unsaved-guard.ts';
import { WordsProvider } from '../../web/console/words/use-words.tsx';

/*
 * The smallest form there is, with all that keeps what is typed into it; the console's own forms do the same.
 * Bundled and opened by shell-unsaved.test.ts.
 */
function Form() {
  const [values, setValues] = useState({ name: '' });
  const [, goTo] = useLocation();
  const release = useUnsavedGuard(values.name !== '');
  const draft = useKeptDraft('form', values);
  const save = () => {
    draft.saved();
    release();
    goTo('/saved');
  };
  return (
    <main>
      <KeptDraftOffer draft={draft} onTake={setValues} />
      <label>
        Name <input value={values.name} onChange={(event) => setValues({ name: event.target.value })} />
      </label>
      <button type="button" onClick={save}>
        Save
      </button>
      <Link href="/elsewhere">Elsewhere</Link>
    </main>
  );
}

const root = document.getElementById('console');
if (root) {
  createRoot(root).render(
    <MantineProvider env="test">
      <QueryClientProvider client={queryClient}>
        <WordsProvider>
          <SignedIn>
            <GuardedRouter>
              <Route path="/form">
                <Form />
              </Route>
              <Route path="/elsewhere">
                <h1>Elsewhere</h1>
              </Route>
              <Route path="/saved">
                <h1>Saved</h1>
              </Route>
            </GuardedRouter>
          </SignedIn>
        </WordsProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}
