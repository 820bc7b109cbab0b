import type { BehaviourFacts } from '../findings/behaviour-facts.ts';

/**
 * Hands out behaviours so that none is spoken of twice in one conversation.
 *
 * @returns takes the first few that fit and have not been taken before
 */
export function unsaid(): (
  from: readonly BehaviourFacts[],
  fits: (facts: BehaviourFacts) => boolean,
  most: number,
) => BehaviourFacts[] {
  const said = new Set<string>();
  return (from, fits, most) => {
    const chosen = from.filter((facts) => !said.has(keyOf(facts)) && fits(facts)).slice(0, Math.max(0, most));
    for (const facts of chosen) said.add(keyOf(facts));
    return chosen;
  };
}

function keyOf({ target, figures }: BehaviourFacts): string {
  return `${target} ${figures.item}`;
}
