import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { answer } from '../api/answer.ts';
import { isProblem } from '../api/api-problem.ts';
import { api } from '../api/client.ts';
import { ConflictAlert } from '../shell/conflict-alert.tsx';
import { LoadedPage } from '../shell/loaded.tsx';
import { OperatorsOnly } from '../shell/operators-only.tsx';
import { Page } from '../shell/page.tsx';
import { PartnershipForm } from './partnership-form.tsx';
import { type PartnershipValues, partnershipDetails } from './partnership-form-values.ts';
import { partnershipQuery } from './partnership-queries.ts';

export function EditPartnershipPage({ id }: { id: string }) {
  const partnership = useQuery(partnershipQuery(id));
  return (
    <OperatorsOnly title="Edit partnership">
      <LoadedPage query={partnership} title="Edit partnership">
        {(read) => <EditPartnership newest={read} />}
      </LoadedPage>
    </OperatorsOnly>
  );
}

/** Edits the partnership as it was when the page opened, even if a newer version is read meanwhile. */
function EditPartnership({ newest }: { newest: Partnership }) {
  const queries = useQueryClient();
  const [, goTo] = useLocation();
  const [base, setBase] = useState(newest);
  const query = partnershipQuery(newest.id);
  const back = `/partnerships/${newest.id}?tab=details`;

  const save = async (values: PartnershipValues, revision: number) => {
    const json = { ...partnershipDetails(values), revision };
    const saved = await answer(api.partnerships[':id'].$patch({ param: { id: newest.id }, json }));
    queries.setQueryData(query.queryKey, saved);
    await queries.invalidateQueries({ queryKey: ['partnerships'] });
    notifications.show({ message: 'The partnership is saved.' });
    goTo(back);
  };
  const readNewest = () => queries.fetchQuery({ ...query, staleTime: 0 });

  return (
    <Page title={`Edit ${base.name}`} up={{ href: back, label: base.name }}>
      <PartnershipForm
        key={base.revision}
        partnership={base}
        submit="Save"
        back={back}
        onSave={(values) => save(values, base.revision)}
        explain={(error, values) =>
          isProblem(error, 'conflict') && (
            <ConflictAlert
              what="partnership"
              onOverwrite={async () => save(values, (await readNewest()).revision)}
              onReload={async () => setBase(await readNewest())}
            />
          )
        }
      />
    </Page>
  );
}
