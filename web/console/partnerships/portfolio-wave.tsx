import './portfolio.css';
import { Anchor, Badge, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { StandingWave } from '../../../shared/partnership/standing.ts';
import { colorOf, SideMark } from '../sides/side-mark.tsx';
import { SIDES } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import type { PortfolioLine } from './portfolio-query.ts';

const COLOURS: Record<StandingWave['state'], string> = {
  draft: 'gray',
  scheduled: 'blue',
  open: 'teal',
  closed: 'blue',
  released: 'teal',
  insufficient: 'ochre',
  cancelled: 'gray',
};

/** The newest wave with its stage, and how many of each side have answered so far. */
export function PortfolioWave({ line, wave }: { line: PortfolioLine; wave: StandingWave | null }) {
  const { text, percent } = useWords();
  if (!wave) {
    return (
      <Text size="sm" c="dimmed">
        {text('console.portfolio.no-wave')}
      </Text>
    );
  }
  const { responded, invited } = wave;
  return (
    <>
      <Text size="sm" component="div" className="portfolio-stage">
        <Anchor component={Link} href={`/waves/${wave.id}`} fz="inherit">
          {text('console.portfolio.wave', { number: wave.number, title: wave.title })}
        </Anchor>
        <Badge size="sm" color={COLOURS[wave.state]}>
          {text(`console.portfolio.stage.${wave.state}`)}
        </Badge>
      </Text>
      {responded &&
        SIDES.map((side) => {
          const asked = invited?.[side] ?? 0;
          const share = asked > 0 ? responded[side] / asked : 0;
          const values = {
            name: line.sides[side].name,
            responded: responded[side],
            invited: asked,
            share: percent(share),
          };
          const key = asked > 0 ? 'response' : 'response-none';
          return (
            <div key={side} className="portfolio-response">
              <Text size="sm" component="div">
                <SideMark side={side} /> {text(`console.portfolio.${key}`, values)}
                {wave.state === 'open' && responded[side] < wave.sideMinimum && (
                  <Text span c="dimmed" fz="inherit">
                    {' '}
                    {text('console.portfolio.minimum', { minimum: wave.sideMinimum })}
                  </Text>
                )}
              </Text>
              <div className="portfolio-bar">
                <svg aria-hidden width="100%" height="6" preserveAspectRatio="none" viewBox="0 0 100 6">
                  <rect width="100" height="6" fill="var(--track)" />
                  <rect width={Math.min(100, 100 * share)} height="6" fill={colorOf(side)} />
                </svg>
              </div>
            </div>
          );
        })}
    </>
  );
}
