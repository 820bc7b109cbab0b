import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { EditConflict } from '../shell/three-way-merge.ts';
import type { MergedField } from './merge-partnership.ts';
import type { PartnershipValues } from './partnership-form-values.ts';

/** Somebody else saved the same partnership first. */
export class PartnershipEditConflict extends EditConflict<PartnershipValues, MergedField, Partnership> {}
