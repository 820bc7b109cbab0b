import type { Ends } from './figure-rules.ts';

/** The scale of a driver's scores. */
export interface DriverScale extends Ends {
  /** True if its items have different scales, so that each is moved to 0–10 before they are averaged. */
  mixed: boolean;
}

/**
 * The scale on which a driver is scored: that of its items if they share one, else 0–10.
 *
 * @param scales the scales of the driver's items
 * @example driverScale([{ min: 1, max: 5 }, { min: 1, max: 5 }]) // { min: 1, max: 5, mixed: false }
 * @example driverScale([{ min: 1, max: 5 }, { min: 0, max: 10 }]) // { min: 0, max: 10, mixed: true }
 */
export function driverScale(scales: readonly Ends[]): DriverScale {
  const [first = { min: 0, max: 10 }] = scales;
  const shared = scales.every(({ min, max }) => min === first.min && max === first.max);
  return shared ? { min: first.min, max: first.max, mixed: false } : { min: 0, max: 10, mixed: true };
}
