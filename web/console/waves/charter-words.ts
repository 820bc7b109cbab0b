import { queryOptions } from '@tanstack/react-query';
import type { Language } from '../../../shared/language.ts';

const PROMISES = [1, 2, 3, 4] as const;
type Words = Record<`charter.default.${(typeof PROMISES)[number]}`, string>;

/** The file of each language, loaded when a wave is asked in it. */
const FILES = new Map<Language, () => Promise<{ default: Words }>>([
  ['en', () => import('../../../shared/messages/en/questionnaire.json', { with: { type: 'json' } })],
  ['hi', () => import('../../../shared/messages/hi/questionnaire.json', { with: { type: 'json' } })],
  ['ru', () => import('../../../shared/messages/ru/questionnaire.json', { with: { type: 'json' } })],
]);

/** Parallax's own words for a charter, as respondents read them; none in a language that Parallax does not speak. */
export function charterWordsQuery(language: Language) {
  return queryOptions({
    queryKey: ['charter-words', language],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<string[]> => {
      const file = await FILES.get(language)?.();
      return file ? PROMISES.map((number) => file.default[`charter.default.${number}`]) : [];
    },
  });
}
