import '@mantine/notifications/styles.layer.css';
import { MantineThemeProvider, Notification } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { useWords } from '../words/use-words.tsx';

/** The notices themselves, which close after a while or by a button. */
export function NoticesHost() {
  const words = useWords();
  const label = words.text('console.shell.close-message');
  const theme = useMemo(
    () => ({
      components: {
        Notification: Notification.extend({
          defaultProps: { closeButtonProps: { 'aria-label': label } },
        }),
      },
    }),
    [label],
  );
  return (
    <MantineThemeProvider theme={theme}>
      <Notifications position="bottom-center" autoClose={6000} />
    </MantineThemeProvider>
  );
}
