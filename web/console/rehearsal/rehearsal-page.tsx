import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { membersQuery } from '../members/member-queries.ts';
import { partnershipQuery } from '../partnerships/partnership-queries.ts';
import { LoadedPage } from '../shell/loaded.tsx';
import { OperatorsOnly } from '../shell/operators-only.tsx';
import { Page } from '../shell/page.tsx';
import { waveName } from '../waves/current-wave.ts';
import { waveQuery, wavesQuery } from '../waves/wave-queries.ts';
import { useWords } from '../words/use-words.tsx';
import { earlierWavesQuery } from './earlier-waves-query.ts';
import { Rehearsal } from './rehearsal.tsx';

/** A draft tried out on the roster: what its report would and would not show, before anybody is asked. */
export function RehearsalPage({ id }: { id: string }) {
  const words = useWords();
  const title = words.text('console.rehearsal.title');
  const wave = useQuery(waveQuery(id));
  const of = wave.data?.partnershipId ?? '';
  const known = { enabled: wave.data !== undefined };
  const partnership = useQuery({ ...partnershipQuery(of), ...known });
  const members = useQuery({ ...membersQuery(of), ...known });
  const waves = useQuery({ ...wavesQuery(of), ...known });
  const earlier = useQuery({
    ...earlierWavesQuery(wave.data ?? { id: id as never, number: 0 }, waves.data ?? []),
    enabled: wave.data !== undefined && waves.data !== undefined,
  });
  return (
    <OperatorsOnly title={title}>
      <LoadedPage query={wave} title={title}>
        {(draft) => (
          <LoadedPage query={partnership} title={title}>
            {(between) => (
              <LoadedPage query={members} title={title}>
                {(people) => (
                  <LoadedPage query={earlier} title={title}>
                    {(before) => (
                      <Page
                        title={words.text('console.rehearsal.of', { wave: waveName(words, draft) })}
                        up={{ href: `/waves/${draft.id}`, label: waveName(words, draft) }}
                        lead={<Text c="dimmed">{words.text('console.rehearsal.lead')}</Text>}
                      >
                        <Rehearsal wave={draft} partnership={between} members={people} earlier={before} />
                      </Page>
                    )}
                  </LoadedPage>
                )}
              </LoadedPage>
            )}
          </LoadedPage>
        )}
      </LoadedPage>
    </OperatorsOnly>
  );
}
