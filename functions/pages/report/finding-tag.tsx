import type { Messages } from '../../../shared/messages/messages.ts';
import type { Finding } from '../../../shared/report/gap-report.ts';
import { VerdictTag } from './verdict-tag.tsx';

/** What both sides see alike is named as such; signal, tendency and noise speak of differences only. */
const SHARED = {
  'shared-strength': 'johari.shared_strength',
  'shared-weakness': 'johari.shared_weakness',
} as const;

/** About one figure and no difference; the sentence says what is certain. */
const UNTAGGED = ['low-coverage', 'low-coverage-both', 'nps-positive', 'nps-negative', 'nps-open'];

/** What stands beside a finding: the verdict on a difference, or what both sides share; null for no word. */
export function findingTag({ kind, verdict }: Finding) {
  if (kind === 'shared-strength' || kind === 'shared-weakness') {
    return { word: SHARED[kind], look: 'shared' as const };
  }
  return UNTAGGED.includes(kind) ? null : { word: `verdict.${verdict}` as const, look: verdict };
}

/** The word beside a finding. */
export function FindingTag({ finding, messages }: { finding: Finding; messages: Messages }) {
  const tag = findingTag(finding);
  if (tag?.look === 'shared') return <span className="verdict">{messages.text(tag.word)}</span>;
  return tag && <VerdictTag verdict={tag.look} messages={messages} />;
}
