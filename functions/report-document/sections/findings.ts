import {
  actionWords,
  findingSentence,
  headlineSentence,
} from '../../../shared/report/findings/finding-words.ts';
import { findingTag } from '../../pages/report/finding-tag.tsx';
import type { Block, Section } from '../document-blocks.ts';
import type { ReportContext } from '../report-context.ts';

const REACHES = ['conversation', 'habit', 'programme'] as const;

/** What stands out, in ranked sentences with their verdicts. */
export function findingsSection({ report, reader, messages }: ReportContext): Section {
  const { text } = messages;
  const items = report.findings.map((finding) => {
    const tag = findingTag(finding);
    return {
      sentence: findingSentence(finding, report, messages, reader),
      tag: tag && { words: text(tag.word), look: tag.look },
    };
  });
  const none: Block = { kind: 'hint', words: text('report.findings-none') };
  return {
    title: text('report.findings'),
    blocks: items.length === 0 ? [none] : [{ kind: 'findings', items }],
  };
}

/** What one can do, in three reaches; findings for which the same is advised stand together. */
export function actionsSection({ report, reader, messages }: ReportContext): Section | null {
  const { text } = messages;
  const items = new Map<string, { about: string[]; reaches: { reach: string; words: string }[] }>();
  for (const finding of report.findings) {
    const action = actionWords(finding, messages);
    if (action === null) continue;
    const reaches = REACHES.map((reach) => ({ reach: text(`report.action.${reach}`), words: action[reach] }));
    const key = JSON.stringify(action);
    const item = items.get(key) ?? { about: [], reaches };
    item.about.push(headlineSentence(finding, report, messages, reader));
    items.set(key, item);
  }
  if (items.size === 0) return null;
  return { title: text('report.actions'), blocks: [{ kind: 'actions', items: [...items.values()] }] };
}
