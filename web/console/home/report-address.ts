import type { ReportBrief } from '../../../shared/home/lead-home.ts';
import type { Language } from '../../../shared/language.ts';

/** Where a report is read, in the language of the console where its wave has it. */
export function reportAddress({ id }: Pick<ReportBrief, 'id'>, language: Language, part?: 'action'): string {
  return `/reports/${id}?lang=${language}${part ? `#${part}` : ''}`;
}
