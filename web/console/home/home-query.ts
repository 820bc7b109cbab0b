import { queryOptions } from '@tanstack/react-query';
import type { LeadHome } from '../../../shared/home/lead-home.ts';
import type { Language } from '../../../shared/language.ts';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';

/** What waits for a lead; its sentences in this language where their wave has it. */
export function homeQuery(language: Language) {
  return queryOptions({
    queryKey: ['home', language],
    queryFn: (): Promise<LeadHome> => answer(api.home.$get({ query: { language } })),
  });
}
