import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { CHART_ASSETS } from '../functions/charts/chart-assets.ts';

const require = createRequire(import.meta.url);

/** Puts the renderer, the shaper and the fonts of charts beside a bundle that paints them. */
export function addChartFiles(bundle: string): void {
  for (const file of Object.values(CHART_ASSETS)) cpSync(require.resolve(file), join(bundle, basename(file)));
}
