import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type RefObject, useMemo } from 'react';
import { useWords } from '../words/use-words.tsx';
import { type PortfolioChoice, SORTS, STAGES } from './portfolio-choice.ts';
import type { PortfolioLine } from './portfolio-query.ts';

interface PortfolioFiltersProps {
  lines: readonly PortfolioLine[];
  choice: PortfolioChoice;
  onChoose: (change: Partial<PortfolioChoice>) => void;
  searchRef: RefObject<HTMLInputElement | null>;
}

/** Search, filters and order, as native controls. */
export function PortfolioFilters({ lines, choice, onChoose, searchRef }: PortfolioFiltersProps) {
  const words = useWords();
  const { text } = words;
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
    <search>
      <SimpleGrid cols={{ base: 2, sm: 3, md: 7 }} spacing="sm">
        <TextInput
          ref={searchRef}
          className="portfolio-search"
          type="search"
          label={text('console.portfolio.search')}
          placeholder={text('console.portfolio.search-hint')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={choice.search}
          onChange={(event) => onChoose({ search: event.currentTarget.value })}
        />
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
          value={choice.sort || SORTS[0]}
          onChange={(event) =>
            onChoose({ sort: event.currentTarget.value === SORTS[0] ? '' : event.currentTarget.value })
          }
        />
      </SimpleGrid>
    </search>
  );
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort(new Intl.Collator().compare);
}
