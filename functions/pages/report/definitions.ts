import type { GapReport } from '../../../shared/report/gap-report.ts';
import { hasAgreement, hasDrivers, hasFields, hasKnowledge } from './shown-parts.ts';

/** What the report explains of its figures, in this order. */
const DEFINITIONS = [
  'gap',
  'verdict',
  'interval',
  'nps',
  'fields',
  'knowledge',
  'importance',
  'agreement',
  'trend',
  'minimum',
  'guide',
] as const;
export type Definition = (typeof DEFINITIONS)[number];

const NEEDED: Partial<Record<Definition, (report: GapReport) => boolean>> = {
  nps: ({ nps }) => nps !== null,
  fields: hasFields,
  knowledge: hasKnowledge,
  importance: hasDrivers,
  agreement: hasAgreement,
};

/** Definitions of what the report shows; of a first wave it says why there is no trend. */
export function definitionsIn(report: GapReport): Definition[] {
  return DEFINITIONS.filter((definition) => NEEDED[definition]?.(report) ?? true);
}
