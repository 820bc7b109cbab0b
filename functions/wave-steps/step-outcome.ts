import type { StepKind } from '../../shared/wave/next-step.ts';

/** What a job came to; `made`: mails made or answers counted. */
export type StepOutcome = { did: StepKind; made: number } | { did: 'nothing'; reason: string };
