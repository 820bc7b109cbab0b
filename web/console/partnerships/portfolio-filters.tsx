import { SimpleGrid, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useWords } from '../words/use-words.tsx';
import type { PortfolioChoice } from './portfolio-choice.ts';
import type { PortfolioLine } from './portfolio-query.ts';
import { PortfolioSelects } from './portfolio-selects.tsx';

interface PortfolioFiltersProps {
  lines: readonly PortfolioLine[];
  choice: PortfolioChoice;
  onChoose: (change: Partial<PortfolioChoice>) => void;
  searchRef: RefObject<HTMLInputElement | null>;
}

/** Search, filters and order, as native controls. */
export function PortfolioFilters({ lines, choice, onChoose, searchRef }: PortfolioFiltersProps) {
  const { text } = useWords();
  const { search, ...others } = choice;
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
          value={search}
          onChange={(event) => onChoose({ search: event.currentTarget.value })}
        />
        <PortfolioSelects lines={lines} {...others} onChoose={onChoose} />
      </SimpleGrid>
    </search>
  );
}
