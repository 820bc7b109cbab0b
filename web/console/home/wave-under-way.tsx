import { Anchor, Text } from '@mantine/core';
import { Fragment } from 'react';
import type { LeadPartnership, RunningWave } from '../../../shared/home/lead-home.ts';
import { formatDistance } from '../dates/format-distance.ts';
import { HelpWord } from '../shell/help.tsx';
import { otherSide } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import { HomeCard } from './home-card.tsx';
import { waveName } from './wave-name.ts';
import { WordsToSay } from './words-to-say.tsx';

interface WaveUnderWayProps {
  wave: RunningWave;
  partnership: LeadPartnership;
}

/** A wave under way: its state, its times, and what its lead can do for it. Never how many have answered. */
export function WaveUnderWay({ wave, partnership }: WaveUnderWayProps) {
  const words = useWords();
  const { organisations, sides } = partnership;
  const { id, state, charter, extended, timeZone, opensAt } = wave;
  const [own = 'a'] = sides;
  const partner = organisations[otherSide(own)];
  return (
    <HomeCard title={words.text(`console.home.running.${state}`)} aside={<HelpWord word="wave" />}>
      <Text size="sm" c="dimmed">
        {waveName(words, wave)}
      </Text>
      <Times wave={wave} />
      <Text size="sm" c="dimmed">
        {words.text('console.home.running.zone', { zone: words.zoneName(opensAt, timeZone) })}
      </Text>
      {extended && state === 'open' && <Text>{words.text('console.home.running.extended')}</Text>}
      {state === 'open' && <Text maw={680}>{words.text('console.home.running.no-counts')}</Text>}
      {state === 'closed' && <Text>{words.text('console.home.running.closed-how')}</Text>}
      {charter === 'partner-to-sign' && (
        <Text>{words.text('console.home.charter.partner', { partner })}</Text>
      )}
      {charter === 'colleague-to-sign' && <Text>{words.text('console.home.charter.colleague')}</Text>}
      {state !== 'closed' && <WordsToSay wave={wave} own={organisations[own]} partner={partner} />}
      <Anchor href={`/charters/${id}`} underline="always">
        {words.text('console.home.charter.read')}
      </Anchor>
    </HomeCard>
  );
}

/** When it opens, reminds and closes, by the clocks of its zone. */
function Times({ wave }: { wave: RunningWave }) {
  const words = useWords();
  const { state, opensAt, closesAt, remindersAt, timeZone } = wave;
  const now = new Date();
  const [reminder] = remindersAt;
  const rows = [
    ...(state === 'scheduled' ? [{ key: 'opens', at: opensAt } as const] : []),
    ...(state === 'open' && reminder ? [{ key: 'reminds', at: reminder } as const] : []),
    { key: state === 'closed' ? 'closed-at' : 'closes', at: closesAt } as const,
  ];
  return (
    <dl className="home-times">
      {rows.map(({ key, at }) => (
        <Fragment key={key}>
          <dt>{words.text(`console.home.running.${key}`)}</dt>
          <dd>
            <strong>{words.deadline(at, timeZone)}</strong>{' '}
            <span className="distance">({formatDistance(words, at, now)})</span>
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
