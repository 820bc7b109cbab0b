import { noteWords } from '../../../shared/report/findings/finding-words.ts';
import { DETAIL_MINIMUM } from '../../../shared/wave/privacy-settings.ts';
import { isWithholding } from '../../pages/report/withheld-section.tsx';
import type { Section } from '../document-blocks.ts';
import type { ReportContext } from '../report-context.ts';

/** What the minimum sizes kept back, and why. */
export function withheldSection({ report, messages }: ReportContext): Section {
  const { text } = messages;
  const { organisations, withheld, notes } = report;
  const lines = [
    ...withheld.map(({ side, what, ...values }) =>
      text(`report.withheld.${what}`, { organisation: organisations[side], ...values }),
    ),
    ...notes.filter(isWithholding).map((note) => noteWords(note, messages, organisations)),
  ];
  return {
    title: text('report.withheld'),
    blocks: [
      lines.length === 0
        ? { kind: 'hint', words: text('report.withheld-none') }
        : { kind: 'list', lines: [...new Set(lines)] },
    ],
  };
}

/** How the figures are to be read, and remarks on how they were reckoned. */
export function methodSection({ report, messages }: ReportContext): Section {
  const { text, percent } = messages;
  const { privacy, rules, nps, trend, notes, organisations } = report;
  const share = percent(rules.gapShare);
  const few = privacy.sideMinimum < DETAIL_MINIMUM ? 'averages' : 'none';
  const lines = [
    text('report.method.gap'),
    ...(nps ? [text('report.method.nps')] : []),
    text('report.method.minimum', { minimum: privacy.sideMinimum, few }),
    text('report.method.interval'),
    text('report.method.noise', { share }),
    ...(trend ? [text('report.method.trend', { share })] : []),
    ...notes.filter((note) => !isWithholding(note)).map((note) => noteWords(note, messages, organisations)),
  ];
  return { title: text('report.method'), blocks: [{ kind: 'list', lines: [...new Set(lines)] }] };
}
