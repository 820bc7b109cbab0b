import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { theme } from '../theme.ts';
import { WordsProvider } from '../words/use-words.tsx';
import { ConsoleRoutes } from './console-routes.tsx';
import { GuardedRouter } from './guarded-router.tsx';
import { Header } from './header.tsx';
import { SignedIn } from './me.tsx';
import { Notices } from './notices.tsx';
import { OfflineNotice } from './offline-notice.tsx';
import { queryClient } from './query-client.ts';
import { ShortcutsProvider } from './shortcuts.tsx';

/** The console: everything around the pages. */
export function ConsoleApp() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <WordsProvider>
          <Notices />
          <SignedIn>
            <GuardedRouter>
              <ShortcutsProvider>
                <Header />
                <OfflineNotice />
                <ConsoleRoutes />
              </ShortcutsProvider>
            </GuardedRouter>
          </SignedIn>
        </WordsProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
