import './portfolio.css';
import { Anchor, Badge, Text, Title } from '@mantine/core';
import { memo } from 'react';
import { Link } from 'wouter';
import { isUrgent, nextDue } from '../../../shared/partnership/attention.ts';
import { formatDistance } from '../dates/format-distance.ts';
import { SideName } from '../sides/side-mark.tsx';
import { SIDES } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import type { WatchedLine } from './portfolio-choice.ts';
import { PortfolioResult } from './portfolio-result.tsx';
import { PortfolioWave } from './portfolio-wave.tsx';

/**
 * One partnership: what it is, why it needs somebody, its wave, its newest result. Drawn anew only when it has
 * changed, because fifty of them stand below a field in which somebody types.
 */
export const PortfolioRow = memo(function PortfolioRow({
  watched: { line, attention },
}: {
  watched: WatchedLine;
}) {
  const words = useWords();
  const { text } = words;
  const { standing } = line;
  const due = nextDue(standing?.wave ?? null);
  return (
    <article className="portfolio-row" data-urgent={attention.some(isUrgent) || undefined}>
      <div className="portfolio-who">
        <Title order={2} size="h5">
          <Anchor component={Link} href={`/partnerships/${line.id}`} inherit>
            {line.name}
          </Anchor>
        </Title>
        <Text size="sm" c="dimmed" component="div" className="portfolio-sides">
          {SIDES.map((side) => (
            <SideName key={side} side={side} name={line.sides[side].name} />
          ))}
        </Text>
        {line.tags.length > 0 && (
          <div className="portfolio-tags">
            {line.tags.map((tag) => (
              <Badge key={tag} color="gray" size="sm">
                {tag}
              </Badge>
            ))}
          </div>
        )}
        {attention.length > 0 && (
          <ul className="portfolio-why" aria-label={text('console.portfolio.need-label')}>
            {attention.map((reason) => (
              <li key={reason} data-urgent={isUrgent(reason) || undefined}>
                {text(`console.portfolio.why.${reason}`, {
                  count: standing?.wave?.troubled ?? 0,
                })}
              </li>
            ))}
          </ul>
        )}
      </div>
      {standing === null ? (
        <Text size="sm" c="dimmed">
          {text('console.portfolio.working-out')}
        </Text>
      ) : (
        <>
          <div className="portfolio-wave">
            <PortfolioWave line={line} wave={standing.wave} />
            {due && standing.wave && (
              <Text size="sm" c="dimmed">
                {text(`console.portfolio.${due.what}`, {
                  date: words.day(due.at, standing.wave.timeZone),
                  distance: formatDistance(words, due.at, new Date()),
                })}
              </Text>
            )}
          </div>
          <PortfolioResult line={line} result={standing.result} />
        </>
      )}
    </article>
  );
});
