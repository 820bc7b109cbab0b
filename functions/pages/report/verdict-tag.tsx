import type { Messages } from '../../../shared/messages/messages.ts';
import type { Verdict } from '../../../shared/report/gap-report.ts';

/** Signal, tendency or noise, in words and shape. */
export function VerdictTag({ verdict, messages }: { verdict: Verdict | null; messages: Messages }) {
  if (verdict === null) return null;
  return <span className={`verdict ${verdict}`}>{messages.text(`verdict.${verdict}`)}</span>;
}
