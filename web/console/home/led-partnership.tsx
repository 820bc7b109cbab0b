import { Stack, Text } from '@mantine/core';
import type { LeadPartnership } from '../../../shared/home/lead-home.ts';
import { useWords } from '../words/use-words.tsx';
import { AgreedActions } from './agreed-actions.tsx';
import { CharterToSign } from './charter-to-sign.tsx';
import { EarlierWaves } from './earlier-waves.tsx';
import { HomeCard } from './home-card.tsx';
import { LatestReport } from './latest-report.tsx';
import { NextStep } from './next-step.tsx';
import { OwnSide } from './own-side.tsx';
import { WaveUnderWay } from './wave-under-way.tsx';

/** Everything a lead is told about one partnership: what waits for them first, what can wait last. */
export function LedPartnership({ partnership }: { partnership: LeadPartnership }) {
  const words = useWords();
  const { organisations, sides, running, reports, withoutResult } = partnership;
  const [own = 'a'] = sides;
  const [latest] = reports;
  const toSign = running.filter(({ charter }) => charter === 'to-sign');
  const underWay = running.filter(({ charter }) => charter !== 'to-sign');
  const isNew = running.length + reports.length + withoutResult.length === 0;
  return (
    <div className="home-columns">
      <Stack gap="md">
        {toSign.map((wave) => (
          <CharterToSign key={wave.id} wave={wave} organisation={organisations[own]} />
        ))}
        {latest && <LatestReport report={latest} partnership={partnership} />}
        {underWay.map((wave) => (
          <WaveUnderWay key={wave.id} wave={wave} partnership={partnership} />
        ))}
        {isNew && (
          <HomeCard title={words.text('console.home.nothing-yet')}>
            <Text maw={680}>{words.text('console.home.nothing-yet-how', { own: organisations[own] })}</Text>
          </HomeCard>
        )}
      </Stack>
      <Stack gap="md">
        {latest && <NextStep report={latest} />}
        <AgreedActions partnership={partnership} />
        <EarlierWaves partnership={partnership} />
        {sides.map((side) => (
          <OwnSide key={side} partnership={partnership} side={side} />
        ))}
      </Stack>
    </div>
  );
}
