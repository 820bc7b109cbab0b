import type { Settings } from './settings.ts';

/** The parameter in which the site's stack leaves its address for the functions of the backend. */
export function siteAddressParameter({ stage }: Pick<Settings, 'stage'>): string {
  return `/parallax/${stage}/site-address`;
}
