import type { BehaviourFacts } from '../findings/behaviour-facts.ts';
import type { GapReport } from '../gap-report.ts';
import type { Change } from '../wave-change.ts';

const UNKNOWN: Change = { change: null, ci: null, verdict: null };

/** Looks up how both views of a behaviour moved since the previous wave; unknown in the first. */
export function movedOf({ trend }: GapReport): (facts: BehaviourFacts) => { self: Change; other: Change } {
  return ({ target, figures }) =>
    trend?.behaviours.find((moved) => moved.target === target && moved.item === figures.item) ?? {
      self: UNKNOWN,
      other: UNKNOWN,
    };
}

/** A change that is a signal in that direction. */
export function isCertain({ change, verdict }: Change, direction: 'up' | 'down'): boolean {
  return verdict === 'signal' && change !== null && (direction === 'up' ? change > 0 : change < 0);
}
