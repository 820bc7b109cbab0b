import { NativeSelect } from '@mantine/core';
import { memo, useMemo } from 'react';
import { useWords } from '../words/use-words.tsx';
import { type PortfolioChoice, SORTS, STAGES } from './portfolio-choice.ts';
import type { PortfolioLine } from './portfolio-query.ts';

interface PortfolioSelectsProps extends Omit<PortfolioChoice, 'search'> {
  lines: readonly PortfolioLine[];
  onChoose: (change: Partial<PortfolioChoice>) => void;
}

/** Filters and order. Thousands of leads make long lists, which are not drawn anew with every letter typed. */
export const PortfolioSelects = memo(function PortfolioSelects({
  lines,
  sort,
  onChoose,
  ...choice
}: PortfolioSelectsProps) {
  const { text } = useWords();
  const tags = useMemo(() => distinct(lines.flatMap((line) => line.tags)), [lines]);
  const leads = useMemo(
    () => distinct(lines.flatMap(({ sides: { a, b } }) => [...a.leads, ...b.leads])),
    [lines],
  );
  const all = { value: '', label: text('console.portfolio.filter.all') };
  const select = (
    name: 'stage' | 'tag' | 'lead' | 'kind',
    options: readonly { value: string; label: string }[],
  ) => (
    <NativeSelect
      label={text(`console.portfolio.filter.${name}`)}
      data={[all, ...options]}
      value={choice[name]}
      onChange={(event) => onChoose({ [name]: event.currentTarget.value })}
    />
  );
  const same = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  return (
    <>
      {select(
        'stage',
        STAGES.map((value) => ({ value, label: text(`console.portfolio.stage.${value}`) })),
      )}
      {tags.length > 0 && select('tag', same(tags))}
      {leads.length > 0 && select('lead', same(leads))}
      {select(
        'kind',
        (['dyad', 'network'] as const).map((value) => ({
          value,
          label: text(`console.portfolio.kind.${value}`),
        })),
      )}
      <NativeSelect
        label={text('console.portfolio.sort')}
        data={SORTS.map((value) => ({ value, label: text(`console.portfolio.sort.${value}`) }))}
        value={sort || SORTS[0]}
        onChange={(event) =>
          onChoose({ sort: event.currentTarget.value === SORTS[0] ? '' : event.currentTarget.value })
        }
      />
    </>
  );
});

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort(new Intl.Collator().compare);
}
