import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { useSearchParams } from 'wouter';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { ActionsPanel } from '../actions/actions-panel.tsx';
import { MembersPanel } from '../members/members-panel.tsx';
import { ObservedPage } from '../observer/observed-page.tsx';
import { useOnlyObserves } from '../observer/use-only-observes.ts';
import { LoadedPage } from '../shell/loaded.tsx';
import { useMe } from '../shell/me.tsx';
import { Page } from '../shell/page.tsx';
import { SideNames } from '../sides/side-names.tsx';
import { WavesPanel } from '../waves/waves-panel.tsx';
import { useWords } from '../words/use-words.tsx';
import { JournalPanel } from './journal-panel.tsx';
import { OverviewPanel } from './overview-panel.tsx';
import { PartnershipCharterPanel } from './partnership-charter-panel.tsx';
import { PartnershipDetailsPanel } from './partnership-details-panel.tsx';
import { partnershipQuery } from './partnership-queries.ts';
import { ReportsPanel } from './reports-panel.tsx';

const TABS = ['overview', 'waves', 'members', 'reports', 'actions', 'charter', 'journal', 'details'] as const;
type Tab = (typeof TABS)[number];
/** Leads have a page of their own for the first, and the journal is the operators'. */
const FOR_OPERATORS: readonly Tab[] = ['overview', 'journal'];

const PANELS: Record<Tab, ComponentType<{ partnership: Partnership }>> = {
  overview: OverviewPanel,
  waves: WavesPanel,
  members: MembersPanel,
  reports: ReportsPanel,
  actions: ActionsPanel,
  charter: PartnershipCharterPanel,
  journal: JournalPanel,
  details: PartnershipDetailsPanel,
};

export function PartnershipPage({ id }: { id: string }) {
  const { text } = useWords();
  const partnership = useQuery(partnershipQuery(id));
  if (useOnlyObserves(id)) return <ObservedPage />;
  return (
    <LoadedPage query={partnership} title={text('console.partnership.title')}>
      {(read) => <PartnershipTabs partnership={read} />}
    </LoadedPage>
  );
}

/** Everything about one partnership; the tab stands in the address, so that it can be linked to. */
function PartnershipTabs({ partnership }: { partnership: Partnership }) {
  const { text } = useWords();
  const { operator } = useMe();
  const [search, setSearch] = useSearchParams();
  const tabs = TABS.filter((tab) => operator || !FOR_OPERATORS.includes(tab));
  const tab = tabs.find((name) => name === search.get('tab')) ?? tabs[0];
  return (
    <Page
      title={partnership.name}
      up={{ href: '/', label: text('console.shell.partnerships') }}
      lead={<SideNames partnership={partnership} />}
    >
      <Tabs
        value={tab ?? null}
        onChange={(next) => setSearch(next ? { tab: next } : {}, { replace: true })}
        keepMounted={false}
      >
        <Tabs.List mb="lg">
          {tabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {text(`console.partnership.tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map((name) => {
          const Panel = PANELS[name];
          return (
            <Tabs.Panel key={name} value={name}>
              <Panel partnership={partnership} />
            </Tabs.Panel>
          );
        })}
      </Tabs>
    </Page>
  );
}
