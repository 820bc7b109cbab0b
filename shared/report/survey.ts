import type { Side } from '../partnership/partnership.ts';
import { isAskedOf, type Questionnaire, type RatedItem } from '../questionnaire/questionnaire.ts';
import { answerSlots, type Slot } from '../questionnaire/slots.ts';
import { type DriverScale, driverScale } from './driver-scale.ts';
import type { Ends } from './figure-rules.ts';

/** An item that is answered once by each respondent, and the place of its rating among the packed answers. */
export interface AskedOnce {
  item: Exclude<RatedItem, { kind: 'behaviour' }>;
  scale: Ends;
  slot: number;
}

/** A behaviour and the places of its ratings among the packed answers. */
export interface AskedBehaviour {
  item: Extract<RatedItem, { kind: 'behaviour' }>;
  scale: Ends;
  us: number;
  them: number;
  /** Null where no prediction is asked. */
  predicted: number | null;
}

/** A driver that has behaviours, as places in the survey's list of behaviours. */
export interface AskedDriver {
  id: string;
  places: number[];
  scale: DriverScale;
}

/** What the driver scores are related to. */
export const OUTCOMES = ['recommend', 'overall'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A questionnaire as the figures see it: which packed byte answers what. */
export interface Survey {
  slots: readonly Slot[];
  behaviours: readonly AskedBehaviour[];
  relationship: readonly AskedOnce[];
  outcomes: Record<Outcome, AskedOnce | null>;
  drivers: readonly AskedDriver[];
}

/**
 * Reads a questionnaire for the figures.
 *
 * @example surveyOf(questionnaire).behaviours[0]?.us // 0: the first byte of every packed response
 */
export function surveyOf(questionnaire: Questionnaire): Survey {
  const slots = answerSlots(questionnaire);
  const behaviours: AskedBehaviour[] = [];
  const once: AskedOnce[] = [];
  slots.forEach(({ item, view, scale: { min, max } }, slot) => {
    const scale = { min, max };
    if (item.kind !== 'behaviour') once.push({ item, scale, slot });
    else if (view === 'us') {
      const predicted = item.predict === true ? slot + 2 : null;
      behaviours.push({ item, scale, us: slot, them: slot + 1, predicted });
    }
  });
  const theOnly = (kind: Outcome) => once.find(({ item }) => item.kind === kind) ?? null;
  return {
    slots,
    behaviours,
    relationship: once.filter(({ item }) => item.kind === 'relationship'),
    outcomes: { recommend: theOnly('recommend'), overall: theOnly('overall') },
    drivers: questionnaire.drivers.flatMap(({ id }) => {
      const places = behaviours.flatMap(({ item }, place) => (item.driver === id ? [place] : []));
      const scales = places.flatMap((place) => behaviours[place]?.scale ?? []);
      return places.length === 0 ? [] : [{ id, places, scale: driverScale(scales) }];
    }),
  };
}

/** Whether an item is asked of a side. */
export function isAsked({ item }: { item: RatedItem }, side: Side): boolean {
  return isAskedOf(item, side);
}
