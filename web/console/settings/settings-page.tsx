import { Tabs } from '@mantine/core';
import { useLocation } from 'wouter';
import { useMe } from '../shell/me.tsx';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { Page } from '../shell/page.tsx';
import { useWords } from '../words/use-words.tsx';
import { ApiTokensTab } from './api-tokens-tab.tsx';
import { PeopleTab } from './people-tab.tsx';
import { SessionsTab } from './sessions-tab.tsx';
import { WebhooksTab } from './webhooks-tab.tsx';

const TABS = ['people', 'sessions', 'tokens', 'webhooks'] as const;
const CONTENT = { people: PeopleTab, sessions: SessionsTab, tokens: ApiTokensTab, webhooks: WebhooksTab };

/** Who and what has access; each tab has an address, and everybody sees those that are theirs. */
export function SettingsPage({ tab }: { tab?: string | undefined }) {
  const words = useWords();
  const { operator, everywhere } = useMe();
  const [, goTo] = useLocation();
  const isTheirs = { people: everywhere, sessions: true, tokens: true, webhooks: operator };
  const tabs = TABS.filter((name) => isTheirs[name]);
  const current = tab === undefined ? tabs[0] : tabs.find((name) => name === tab);
  if (!current) return <NotFoundPage />;
  return (
    <Page title={words.text('console.shell.settings')}>
      <Tabs value={current} onChange={(next) => goTo(`/settings/${next}`)} keepMounted={false}>
        <Tabs.List mb="lg" aria-label={words.text('console.access.tabs')}>
          {tabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {words.text(`console.access.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map((name) => {
          const Content = CONTENT[name];
          return (
            <Tabs.Panel key={name} value={name}>
              <Content />
            </Tabs.Panel>
          );
        })}
      </Tabs>
    </Page>
  );
}
