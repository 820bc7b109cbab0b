import { TagsInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useWords } from '../words/use-words.tsx';
import type { PartnershipValues } from './partnership-form-values.ts';
import { portfolioQuery } from './portfolio-query.ts';

/** The tags of a partnership, as the API writes them; those of other partnerships are suggested. */
export function TagsField({ form }: { form: UseFormReturnType<PartnershipValues> }) {
  const { text } = useWords();
  const { data: lines } = useQuery({ ...portfolioQuery, refetchInterval: false });
  const suggested = useMemo(() => [...new Set(lines?.flatMap(({ tags }) => tags))].sort(), [lines]);
  const { onChange, ...input } = form.getInputProps('tags');
  return (
    <TagsInput
      label={text('console.partnership.form.tags')}
      description={text('console.partnership.form.tags-hint')}
      data={suggested}
      maxTags={20}
      maxDropdownHeight={220}
      splitChars={[',', ';']}
      acceptValueOnBlur
      {...input}
      onChange={(tags: string[]) => onChange([...new Set(tags.map(normalised).filter(Boolean))])}
    />
  );
}

function normalised(tag: string): string {
  return tag.trim().toLowerCase();
}
