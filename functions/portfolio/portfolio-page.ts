import type { Partnership, PartnershipId } from '../../shared/partnership/partnership.ts';
import type { Standing } from '../../shared/partnership/standing.ts';
import { concurrently } from '../concurrently.ts';
import type { Services } from '../services.ts';
import type { Page } from '../store/page.ts';
import { placeInList } from '../store/partnership-store.ts';
import type { KeptStanding } from '../store/standing-store.ts';
import { workOutStanding } from './work-out-standing.ts';

/** A partnership in the list of all. */
export interface PortfolioEntry {
  partnership: Partnership;
  /** Null until it has been worked out for the first time. */
  standing: Standing | null;
  /** Whether something has changed since, or it has grown old: asking again brings it up to date. */
  outdated: boolean;
}

/** Answers come in while a wave is open; nothing else changes without being marked. */
const OLD_AFTER_MS = { watched: 10 * 60_000, otherwise: 24 * 60 * 60_000 };
/** How many standings one request works out: the others follow with the next ones. */
const AT_ONCE = 100;
const TOGETHER = 16;

/**
 * A page of the portfolio, by name: the partnerships and how each stands. Standings are kept from the last
 * look; those that are missing, marked or old are worked out anew, so many a request.
 *
 * @param options.only the partnerships of an operator who runs a few; null for all
 */
export async function portfolioPage(
  services: Services,
  { only, ...options }: { limit: number; cursor?: string | undefined; only: readonly PartnershipId[] | null },
): Promise<Page<PortfolioEntry>> {
  const { stores, clock } = services;
  const { items, next } = only ? await named(services, only) : await stores.partnerships.list(options);
  const [first] = items;
  const last = items.at(-1);
  const kept = first && last ? await stores.standings.between(first, last) : [];
  const byId = new Map(kept.map((standing) => [standing.partnershipId, standing]));
  const now = clock();
  const outdated = items.filter(({ id }) => isOutdated(byId.get(id), now));
  const renewed = new Map<string, Standing>();
  await concurrently(TOGETHER, outdated.slice(0, AT_ONCE), async (partnership) => {
    renewed.set(partnership.id, await renew(services, partnership, byId.get(partnership.id)));
  });
  const waiting = new Set(outdated.slice(AT_ONCE).map(({ id }) => id));
  return {
    items: items.map((partnership) => ({
      partnership,
      standing: renewed.get(partnership.id) ?? byId.get(partnership.id)?.standing ?? null,
      outdated: waiting.has(partnership.id),
    })),
    next,
  };
}

/** A few partnerships by name, in one page. */
async function named({ stores }: Services, ids: readonly PartnershipId[]): Promise<Page<Partnership>> {
  const found = await Promise.all(ids.map((id) => stores.partnerships.find(id)));
  const items = found.filter((partnership) => partnership !== null);
  const place = (partnership: Partnership) => Buffer.from(placeInList(partnership));
  // In the order of the database, by which their standings are asked for from the first to the last.
  return { items: items.sort((one, other) => Buffer.compare(place(one), place(other))), next: null };
}

async function renew(
  services: Services,
  partnership: Partnership,
  kept: KeptStanding | undefined,
): Promise<Standing> {
  const { stores, clock } = services;
  const seen = await stores.standings.outdatedAt(partnership.id);
  const standing = await workOutStanding(services, partnership.id, kept?.standing.result ?? null);
  await stores.standings.save(partnership, standing, { at: clock(), seen });
  return standing;
}

function isOutdated(kept: KeptStanding | undefined, now: Date): boolean {
  if (!kept || kept.outdatedAt >= kept.at) return true;
  const isWatched = ['scheduled', 'open', 'closed'].includes(kept.standing.wave?.state ?? '');
  const age = now.getTime() - Date.parse(kept.at);
  return age > (isWatched ? OLD_AFTER_MS.watched : OLD_AFTER_MS.otherwise);
}
