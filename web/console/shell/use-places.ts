import { useQueries, useQuery } from '@tanstack/react-query';
import { allPartnershipsQuery } from '../partnerships/all-partnerships-query.ts';
import { wavesQuery } from '../waves/wave-queries.ts';
import { useWords } from '../words/use-words.tsx';
import { useMe } from './me.tsx';
import { findPlaces, type Place } from './places.ts';

/** The waves of this many found partnerships are offered too. */
const WITH_WAVES = 2;

/** The places that fit what is searched for; `isLoading` while there may be more. */
export function usePlaces(search: string): { found: Place[]; isLoading: boolean; error: unknown } {
  const words = useWords();
  const pages = usePages();
  const partnerships = useQuery(allPartnershipsQuery);
  const places = [
    ...pages,
    ...(partnerships.data ?? []).map(
      ({ id, name, sides }): Place => ({
        id,
        kind: 'partnership',
        label: name,
        detail: `${sides.a.name}, ${sides.b.name}`,
        href: `/partnerships/${id}`,
      }),
    ),
  ];
  const direct = findPlaces(places, search);
  const parents = search.trim()
    ? direct.filter(({ kind }) => kind === 'partnership').slice(0, WITH_WAVES)
    : [];
  const waves = useQueries({ queries: parents.map(({ id }) => wavesQuery(id)) });
  const withWaves = direct.flatMap((place) => {
    const list = waves[parents.findIndex(({ id }) => id === place.id)]?.data ?? [];
    return [
      place,
      ...list.slice(0, 3).map(
        ({ id, number, title }): Place => ({
          id,
          kind: 'wave',
          label: words.text('console.shell.place-wave', { number, title }),
          detail: place.label,
          href: `/waves/${id}`,
        }),
      ),
    ];
  });
  return { found: withWaves, isLoading: partnerships.isLoading, error: partnerships.error };
}

function usePages(): Place[] {
  const words = useWords();
  const { operator, leads } = useMe();
  const page = (href: string, label: string): Place => ({ id: href, kind: 'page', label, href });
  return [
    ...(operator
      ? [
          page('/', words.text('console.shell.partnerships')),
          page('/partnerships/new', words.text('console.shell.new-partnership')),
          page('/questionnaires', words.text('console.questionnaires.title')),
        ]
      : []),
    ...(operator ? [] : [page('/', words.text('console.shell.your-partnerships'))]),
    ...(operator && leads.length > 0 ? [page('/home', words.text('console.shell.as-lead'))] : []),
    page('/settings', words.text('console.shell.settings')),
    page('/help', words.text('console.shell.help')),
  ];
}
