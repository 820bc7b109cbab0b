import type { Language } from '../../shared/language.ts';

/**
 * The language that a browser asks for first among those there are, by its `Accept-Language`; English when it
 * asks for none of them. `hi-IN` is served by `hi`.
 */
export function preferredLanguage(header: string | undefined, available: readonly Language[]): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality.trim().slice(2)) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((first, second) => second.quality - first.quality);
  for (const { tag } of wanted) {
    const found = available.find((language) => tag === language || tag.startsWith(`${language}-`));
    if (found) return found;
  }
  return 'en';
}
