import type { Messages } from '../../../shared/messages/messages.ts';
import type { Side } from '../../../shared/partnership/partnership.ts';
import type { GapReport } from '../../../shared/report/gap-report.ts';

/** What every part of the report's page is made from. */
export interface PartProps {
  report: GapReport;
  /** The one side the reader leads; null for an operator, and for somebody who leads both. */
  reader: Side | null;
  messages: Messages;
  /** Forms in which it can be taken along; of interest to one part only. */
  forms?: readonly ReportForm[];
  /** Where both sides keep what they agreed to do; null for who does not keep it, and in files. */
  ledger?: string | null;
}

export type ReportForm = 'pdf' | 'xlsx' | 'csv' | 'json';
