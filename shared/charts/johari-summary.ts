import type { Messages } from '../messages/messages.ts';
import type { GapRow } from './gap-rows.ts';

/** How many behaviours lie in each field, in one sentence. */
export function johariSummary(rows: readonly GapRow[], organisation: string, { text }: Messages): string {
  const placed = rows.filter(({ figures: { self, other } }) => self.mean !== null && other.mean !== null);
  const count = (field: string) => placed.filter(({ figures }) => figures.johari?.class === field).length;
  return text('chart.johari.summary', {
    organisation,
    strengths: count('shared_strength'),
    blind: count('blind_spot'),
    hidden: count('hidden_strength'),
    weaknesses: count('shared_weakness'),
    firm: placed.filter(({ figures }) => figures.johari?.firm).length,
    withheld: rows.length - placed.length,
  });
}
