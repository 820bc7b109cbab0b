import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { MembersPanel } from '../members/members-panel.tsx';
import { LoadedPage } from '../shell/loaded.tsx';
import { Page } from '../shell/page.tsx';
import { SideNames } from '../sides/side-names.tsx';
import { WavesPanel } from '../waves/waves-panel.tsx';
import { PartnershipDetailsPanel } from './partnership-details-panel.tsx';
import { partnershipQuery } from './partnership-queries.ts';

const TABS = ['waves', 'members', 'details'];

export function PartnershipPage({ id }: { id: string }) {
  const partnership = useQuery(partnershipQuery(id));
  return (
    <LoadedPage query={partnership} title="Partnership">
      {(read) => <PartnershipTabs partnership={read} />}
    </LoadedPage>
  );
}

/** Waves, members and details; the tab stands in the address, so that it can be linked to. */
function PartnershipTabs({ partnership }: { partnership: Partnership }) {
  const [search, setSearch] = useSearchParams();
  const tab = TABS.find((name) => name === search.get('tab')) ?? 'waves';
  return (
    <Page
      title={partnership.name}
      up={{ href: '/', label: 'Partnerships' }}
      lead={<SideNames partnership={partnership} />}
    >
      <Tabs
        value={tab}
        onChange={(next) => setSearch({ tab: next ?? 'waves' }, { replace: true })}
        keepMounted={false}
      >
        <Tabs.List mb="lg">
          <Tabs.Tab value="waves">Waves</Tabs.Tab>
          <Tabs.Tab value="members">Members</Tabs.Tab>
          <Tabs.Tab value="details">Details</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="waves">
          <WavesPanel partnership={partnership} />
        </Tabs.Panel>
        <Tabs.Panel value="members">
          <MembersPanel partnership={partnership} />
        </Tabs.Panel>
        <Tabs.Panel value="details">
          <PartnershipDetailsPanel partnership={partnership} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
