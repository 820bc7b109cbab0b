import { Text } from '@mantine/core';
import { Page } from './page.tsx';

export function NotFoundPage() {
  return (
    <Page title="Nothing here" up={{ href: '/', label: 'Partnerships' }}>
      <Text>There is no page at this address, or it is not yours to see.</Text>
    </Page>
  );
}
