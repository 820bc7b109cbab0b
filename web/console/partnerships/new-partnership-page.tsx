import { notifications } from '@mantine/notifications';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { OperatorsOnly } from '../shell/operators-only.tsx';
import { Page } from '../shell/page.tsx';
import { useWords } from '../words/use-words.tsx';
import { PartnershipForm } from './partnership-form.tsx';
import { type PartnershipValues, partnershipDetails } from './partnership-form-values.ts';
import { usePartnershipChanged } from './use-partnership-changed.ts';

export function NewPartnershipPage() {
  const { text } = useWords();
  const changed = usePartnershipChanged();
  const create = async (values: PartnershipValues): Promise<string> => {
    const partnership = await answer(api.partnerships.$post({ json: partnershipDetails(values) }));
    await changed(partnership);
    notifications.show({ message: text('console.partnership.created', { name: partnership.name }) });
    return `/partnerships/${partnership.id}?tab=members`;
  };
  const title = text('console.partnership.new-title');
  return (
    <OperatorsOnly title={title}>
      <Page title={title} up={{ href: '/', label: text('console.shell.partnerships') }}>
        <PartnershipForm submit={text('console.partnership.create')} back="/" onSave={create} />
      </Page>
    </OperatorsOnly>
  );
}
