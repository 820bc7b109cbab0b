import { MultiSelect, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { allPartnershipsQuery } from '../partnerships/all-partnerships-query.ts';
import { useWords } from '../words/use-words.tsx';

/** As many as a list can show; typing narrows it down. */
const SHOWN = 50;

interface ChoiceProps {
  label: string;
  description?: string;
  error?: string | undefined;
  path: string;
}

/** Several partnerships by name, found by typing. */
export function PartnershipsField(
  props: ChoiceProps & { value: readonly string[]; onChange: (ids: string[]) => void },
) {
  const { label, description, error, path, value, onChange } = props;
  const words = useWords();
  return (
    <MultiSelect
      label={label}
      description={description}
      error={error}
      data-path={path}
      data={useNames()}
      value={[...value]}
      onChange={onChange}
      placeholder={value.length === 0 ? words.text('console.access.people.choose') : ''}
      nothingFoundMessage={words.text('console.access.people.none-found')}
      limit={SHOWN}
      searchable
      hidePickedOptions
    />
  );
}

/** One partnership by name, found by typing. */
export function PartnershipField(
  props: ChoiceProps & {
    value: string;
    onChange: (id: string) => void;
    placeholder: string;
    optional?: boolean;
  },
) {
  const { label, description, error, path, value, onChange, placeholder, optional = false } = props;
  const words = useWords();
  return (
    <Select
      label={label}
      description={description}
      error={error}
      data-path={path}
      data={useNames()}
      value={value || null}
      onChange={(id) => onChange(id ?? '')}
      placeholder={placeholder}
      nothingFoundMessage={words.text('console.access.people.none-found')}
      limit={SHOWN}
      clearable={optional}
      searchable
    />
  );
}

function useNames() {
  const { data = [] } = useQuery(allPartnershipsQuery);
  return data.map(({ id, name }) => ({ value: id, label: name }));
}
