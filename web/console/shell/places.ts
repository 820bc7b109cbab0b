/** Somewhere to go in the console. */
export interface Place {
  id: string;
  kind: 'page' | 'partnership' | 'wave';
  label: string;
  detail?: string;
  href: string;
}

/** As many as fit on a telephone above its keyboard. */
const MOST = 8;

/**
 * The places whose label or detail has every word of the search, those whose label begins with it first. Case
 * and accents do not count. Nothing searched for: the pages.
 */
export function findPlaces(places: readonly Place[], search: string, most = MOST): Place[] {
  const sought = plain(search).split(/\s+/).filter(Boolean);
  if (sought.length === 0) return places.filter(({ kind }) => kind === 'page').slice(0, most);
  return places
    .flatMap((place) => {
      const label = plain(place.label);
      const all = `${label} ${plain(place.detail ?? '')}`;
      if (!sought.every((word) => all.includes(word))) return [];
      const rank = label.startsWith(sought[0] ?? '') ? 0 : label.includes(` ${sought[0]}`) ? 1 : 2;
      return [{ place, rank }];
    })
    .sort((first, second) => first.rank - second.rank)
    .slice(0, most)
    .map(({ place }) => place);
}

function plain(text: string): string {
  // Only marks of the Latin alphabet: a vowel sign of Devanagari is no accent.
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}
