import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { OperatorsOnly } from '../shell/operators-only.tsx';
import { Page } from '../shell/page.tsx';
import { PartnershipForm } from './partnership-form.tsx';
import { type PartnershipValues, partnershipDetails } from './partnership-form-values.ts';
import { partnershipQuery } from './partnership-queries.ts';

export function NewPartnershipPage() {
  const queries = useQueryClient();
  const [, goTo] = useLocation();
  const create = async (values: PartnershipValues) => {
    const partnership = await answer(api.partnerships.$post({ json: partnershipDetails(values) }));
    queries.setQueryData(partnershipQuery(partnership.id).queryKey, partnership);
    await queries.invalidateQueries({ queryKey: ['partnerships'] });
    notifications.show({ message: `${partnership.name} is set up. Next, import the people of both sides.` });
    goTo(`/partnerships/${partnership.id}?tab=members`);
  };
  return (
    <OperatorsOnly title="New partnership">
      <Page title="New partnership" up={{ href: '/', label: 'Partnerships' }}>
        <PartnershipForm submit="Create partnership" back="/" onSave={create} />
      </Page>
    </OperatorsOnly>
  );
}
