import type { Adapter } from './adapter.ts';
import { differenceAdapters } from './adapters/differences.ts';
import { distributionAdapters } from './adapters/distributions.ts';
import { driverAdapters } from './adapters/drivers.ts';
import { itemAdapters } from './adapters/items.ts';
import { safetyAdapters } from './adapters/safety.ts';
import { viewAdapters } from './adapters/views.ts';
import { waveAdapters } from './adapters/wave.ts';

/** Every statistic of the vectors by its id. */
export const adapters: Readonly<Record<string, Adapter>> = {
  ...itemAdapters,
  ...differenceAdapters,
  ...viewAdapters,
  ...driverAdapters,
  ...safetyAdapters,
  ...distributionAdapters,
  ...waveAdapters,
};
