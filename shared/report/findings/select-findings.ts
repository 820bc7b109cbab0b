import type { Finding, Verdict } from '../gap-report.ts';
import type { Candidate } from './candidate.ts';

/** More than this nobody takes in. */
export const MOST_FINDINGS = 7;

const VERDICT_RANK = { signal: 0, tendency: 1, noise: 2 } as const satisfies Record<Verdict, number>;

/**
 * Chooses and ranks: signals before tendencies before noise, then the larger effect, then the order given.
 * Of candidates with a common claim only the first is taken. The best shared strength and a warning about
 * coverage always get a place, if need be that of the last finding that has none reserved.
 */
export function selectFindings(candidates: readonly Candidate[]): Finding[] {
  const ranked = [...candidates].sort(
    (first, second) =>
      VERDICT_RANK[first.finding.verdict] - VERDICT_RANK[second.finding.verdict] ||
      second.effect - first.effect,
  );
  let chosen: Candidate[] = [];
  for (const candidate of ranked) {
    if (chosen.length < MOST_FINDINGS && !conflicts(candidate, chosen)) chosen.push(candidate);
  }
  for (const place of ['coverage', 'strength'] as const) {
    if (chosen.some((candidate) => candidate.place === place)) continue;
    const asking = ranked.filter((candidate) => candidate.place === place);
    const best = asking.find((candidate) => !conflicts(candidate, chosen)) ?? asking[0];
    if (best) chosen = withPlaceFor(best, chosen);
  }
  return ranked.filter((candidate) => chosen.includes(candidate)).map(({ finding }) => finding);
}

function conflicts({ claims }: Candidate, chosen: readonly Candidate[]): boolean {
  return chosen.some((other) => other.claims.some((claim) => claims.includes(claim)));
}

/** Takes in one more: it replaces what it conflicts with, else the last that has no reserved place. */
function withPlaceFor(candidate: Candidate, chosen: readonly Candidate[]): Candidate[] {
  const kept = chosen.filter((other) => !conflicts(candidate, [other]));
  const last = kept.length < MOST_FINDINGS ? -1 : kept.findLastIndex(({ place }) => place === undefined);
  return [...kept.filter((_, index) => index !== last), candidate];
}
