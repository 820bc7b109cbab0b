import './portfolio.css';
import { Anchor, Text } from '@mantine/core';
import type { StandingResult } from '../../../shared/partnership/standing.ts';
import { localText } from '../languages/local-text.ts';
import { SideName } from '../sides/side-mark.tsx';
import { SIDES } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import type { Words } from '../words/words.ts';
import type { PortfolioLine } from './portfolio-query.ts';

type Measure = 'nps' | 'overall';

/** What the newest released report says in a few figures, and how they have moved. */
export function PortfolioResult({ line, result }: { line: PortfolioLine; result: StandingResult | null }) {
  const words = useWords();
  const { text } = words;
  if (!result) {
    return (
      <Text size="sm" c="dimmed">
        {text('console.portfolio.no-result')}
      </Text>
    );
  }
  const measures = (['nps', 'overall'] as const).filter((measure) => result[measure] !== null);
  return (
    <div className="portfolio-result">
      <table>
        <caption>
          {text('console.portfolio.result', { number: result.number })}{' '}
          <Anchor href={`/reports/${result.waveId}`} fz="inherit" underline="always">
            {text('console.portfolio.open-report')}
          </Anchor>
        </caption>
        {measures.length > 0 && (
          <thead>
            <tr>
              <td />
              {measures.map((measure) => (
                <th key={measure} scope="col">
                  {text(`console.portfolio.${measure}`)}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {measures.length > 0 &&
            SIDES.map((side) => (
              <tr key={side}>
                <th scope="row">
                  <SideName side={side} name={line.sides[side].name} />
                </th>
                {measures.map((measure) => (
                  <td key={measure}>
                    <b>{written(words, measure, result[measure]?.[side] ?? null)}</b>{' '}
                    <span className="portfolio-change">{changeOf(words, measure, result, side)}</span>
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
      {result.widest && <Widest line={line} widest={result.widest} />}
    </div>
  );
}

function Widest({ line, widest }: { line: PortfolioLine; widest: NonNullable<StandingResult['widest']> }) {
  const words = useWords();
  const question = localText(widest.text, words.language)
    .replaceAll('{us}', widest.target ? line.sides[widest.target].name : '')
    .replaceAll('{them}', line.sides[widest.target === 'a' ? 'b' : 'a'].name);
  return (
    <Text size="sm">
      {words.text('console.portfolio.widest', {
        text: question,
        gap: words.signed(widest.gap),
        verdict: words.text(`console.home.verdict.${widest.verdict ?? 'noise'}`),
      })}
      {widest.target && (
        <Text span c="dimmed" fz="inherit">
          {' '}
          {words.text('console.portfolio.widest-of', { organisation: line.sides[widest.target].name })}
        </Text>
      )}
    </Text>
  );
}

function written(words: Words, measure: Measure, value: number | null): string {
  if (value === null) return words.text('console.portfolio.withheld');
  return measure === 'nps' ? words.signed(value, 0) : words.number(value);
}

function changeOf(words: Words, measure: Measure, { trend }: StandingResult, side: 'a' | 'b'): string {
  const { change = null, verdict = null } = trend?.[measure][side] ?? {};
  if (change === null || verdict === null) return '';
  return words.text('console.portfolio.change', {
    change: words.signed(change, measure === 'nps' ? 0 : 1),
    verdict: words.text(`console.home.verdict.${verdict}`),
  });
}
