import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { membersQuery } from '../members/member-queries.ts';
import { partnershipQuery } from '../partnerships/partnership-queries.ts';
import { LoadedPage } from '../shell/loaded.tsx';
import { OperatorsOnly } from '../shell/operators-only.tsx';
import { Page } from '../shell/page.tsx';
import { waveName } from '../waves/current-wave.ts';
import { waveQuery } from '../waves/wave-queries.ts';
import { useWords } from '../words/use-words.tsx';
import { Previews } from './previews.tsx';

/** Mails and pages of a wave as real people would get them. */
export function PreviewsPage({ id }: { id: string }) {
  const words = useWords();
  const title = words.text('console.designer.previews');
  const wave = useQuery(waveQuery(id));
  const of = wave.data?.partnershipId ?? '';
  const known = { enabled: wave.data !== undefined };
  const partnership = useQuery({ ...partnershipQuery(of), ...known });
  const members = useQuery({ ...membersQuery(of), ...known });
  return (
    <OperatorsOnly title={title}>
      <LoadedPage query={wave} title={title}>
        {(shown) => (
          <LoadedPage query={partnership} title={title}>
            {(between) => (
              <LoadedPage query={members} title={title}>
                {(people) => (
                  <Page
                    title={title}
                    up={{ href: `/waves/${shown.id}`, label: waveName(words, shown) }}
                    lead={<Text c="dimmed">{words.text('console.rehearsal.previews-lead')}</Text>}
                  >
                    <Previews wave={shown} partnership={between} members={people} />
                  </Page>
                )}
              </LoadedPage>
            )}
          </LoadedPage>
        )}
      </LoadedPage>
    </OperatorsOnly>
  );
}
