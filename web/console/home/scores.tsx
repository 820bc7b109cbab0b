import './scores.css';
import { Text } from '@mantine/core';
import type { LeadPartnership, ReportBrief, ScoreTrend } from '../../../shared/home/lead-home.ts';
import { HelpWord } from '../shell/help.tsx';
import { SideName } from '../sides/side-mark.tsx';
import { SIDES } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import type { Words } from '../words/words.ts';
import { TrendChart } from './trend-chart.tsx';

type Standing = NonNullable<ReportBrief['told']>['standing'];
type Measure = keyof NonNullable<ScoreTrend['change']>;
type Change = NonNullable<ScoreTrend['change']>[Measure]['a'];

/** How each side rates the relationship: now, against the wave before, and over all waves. */
export function Scores({ partnership, standing }: { partnership: LeadPartnership; standing: Standing }) {
  const words = useWords();
  const { organisations, trend } = partnership;
  const measures = (['overall', 'nps'] as const).filter((measure) => standing.a[measure] !== undefined);
  if (measures.length === 0) return null;
  const change = trend?.change ?? null;
  return (
    <>
      <table className="scores" aria-label={words.text('console.home.scores')}>
        <thead>
          <tr>
            <th scope="col">{words.text('console.home.scores.side')}</th>
            {measures.map((measure) => (
              <th scope="col" key={measure}>
                {nameOf(measure, words)}
                {measure === 'nps' && <HelpWord word="nps" />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SIDES.map((side) => (
            <tr key={side}>
              <th scope="row">
                <SideName side={side} name={organisations[side]} />
              </th>
              {measures.map((measure) => (
                <td key={measure}>
                  <span className="score">{scoreOf(measure, standing[side][measure] ?? null, words)}</span>
                  <span className="change">{changeOf(measure, change?.[measure][side], words)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {change && (
        <Text size="sm" c="dimmed">
          {words.text('console.home.scores.since')}
        </Text>
      )}
      {trend && (
        <div className="score-trends">
          {measures.map((measure) => (
            <TrendChart
              key={measure}
              title={nameOf(measure, words)}
              waves={trend.waves.map((wave) => ({ number: wave.number, ...wave[measure] }))}
              // A span of a fifth of the range keeps small moves small.
              leastSpan={measure === 'nps' ? 40 : ((trend.scale?.max ?? 10) - (trend.scale?.min ?? 0)) / 5}
              written={(value) => scoreOf(measure, value, words)}
              organisations={organisations}
            />
          ))}
        </div>
      )}
    </>
  );
}

function nameOf(measure: Measure, words: Words): string {
  return words.text(measure === 'nps' ? 'console.help.nps.word' : 'console.home.scores.overall');
}

function scoreOf(measure: Measure, value: number | null, words: Words): string {
  if (value === null) return words.text('console.home.scores.withheld');
  return measure === 'nps' ? words.signed(value, 0) : words.number(value);
}

function changeOf(measure: Measure, change: Change | undefined, words: Words): string | null {
  if (!change || change.change === null || change.verdict === null) return null;
  return words.text('console.home.scores.change', {
    change: words.signed(change.change, measure === 'nps' ? 0 : 1),
    verdict: words.text(`console.home.verdict.${change.verdict}`),
  });
}
