import { useNotifications } from '@mantine/notifications';
import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react';

const NoticesHost = lazy(async (): Promise<{ default: ComponentType }> => {
  try {
    return { default: (await import('./notices-host.tsx')).NoticesHost };
  } catch {
    // It could not be loaded: a notice is a courtesy, and no reason to take the page away.
    return { default: () => null };
  }
});

/** Where short notices of what was done appear; loaded with the first of them. */
export function Notices() {
  const { notifications } = useNotifications();
  const [isNeeded, setNeeded] = useState(false);
  const hasAny = notifications.length > 0;
  useEffect(() => {
    if (hasAny) setNeeded(true);
  }, [hasAny]);
  return isNeeded ? (
    <Suspense>
      <NoticesHost />
    </Suspense>
  ) : null;
}
