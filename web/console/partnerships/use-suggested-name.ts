import type { UseFormReturnType } from '@mantine/form';
import { useEffect, useRef } from 'react';
import { useWords } from '../words/use-words.tsx';
import type { PartnershipValues } from './partnership-form-values.ts';

/** A new partnership is called by its two organisations until somebody writes a name. */
export function useSuggestedName(form: UseFormReturnType<PartnershipValues>, isNew: boolean): void {
  const { text } = useWords();
  const suggested = useRef('');
  const { name, sides } = form.values;
  const [own, partner] = [sides.a.name.trim(), sides.b.name.trim()];
  useEffect(() => {
    if (!isNew || name !== suggested.current) return;
    const next = own && partner ? text('console.home.names', { own, partner }) : '';
    if (next === name) return;
    suggested.current = next;
    form.setFieldValue('name', next);
  }, [isNew, name, own, partner, text, form.setFieldValue]);
}
