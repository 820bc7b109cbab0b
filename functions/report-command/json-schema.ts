import { z } from 'zod';
import { GapReport } from '../../shared/report/gap-report.ts';

/** The gap report's JSON Schema, as docs/gap-report.schema.json holds it. */
export function gapReportSchema(): string {
  const schema = z.toJSONSchema(GapReport, { target: 'draft-2020-12', io: 'output', reused: 'ref' });
  return `${JSON.stringify({ title: 'Parallax gap report', ...schema }, null, 2)}\n`;
}
