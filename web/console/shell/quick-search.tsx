import './quick-search.css';
import { Combobox, Text, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../words/use-words.tsx';
import { Loading } from './loading.tsx';
import { ProblemAlert } from './problem-alert.tsx';
import { usePlaces } from './use-places.ts';
import { Window } from './window.tsx';

/** Goes to any partnership, wave or page by a few letters of its name. */
export function QuickSearch({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const [, goTo] = useLocation();
  const [search, setSearch] = useState('');
  const { found, isLoading, error } = usePlaces(search);
  const combobox = useCombobox({ opened: true });
  const ids = found.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list is chosen from its top.
  useEffect(() => {
    combobox.selectFirstOption();
  }, [ids]);
  const go = (href: string) => {
    onClose();
    goTo(href);
  };
  return (
    <Window title={words.text('console.shell.search-open')} onClose={onClose}>
      <Combobox store={combobox} onOptionSubmit={go}>
        <Combobox.EventsTarget>
          <TextInput
            data-autofocus
            aria-label={words.text('console.shell.search-open')}
            placeholder={words.text('console.shell.search-hint')}
            leftSection={<IconSearch size={18} aria-hidden />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            // The list of options would take Escape for itself, and it is never closed alone.
            onKeyDown={(event) => event.key === 'Escape' && onClose()}
            maxLength={160}
            mb="sm"
          />
        </Combobox.EventsTarget>
        <Combobox.Options aria-label={words.text('console.shell.search-found')}>
          {found.map(({ id, kind, label, detail, href }) => (
            <Combobox.Option key={id} value={href} className="quick-search-option">
              <span>{label}</span>
              <span>{detail ?? words.text(`console.shell.place.${kind}`)}</span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox>
      {isLoading && search !== '' && <Loading lines={2} />}
      {error !== null && <ProblemAlert error={error} />}
      {found.length === 0 && !isLoading && (
        <Text c="dimmed" role="status" p="sm">
          {words.text('console.shell.search-nothing', { search })}
        </Text>
      )}
    </Window>
  );
}
