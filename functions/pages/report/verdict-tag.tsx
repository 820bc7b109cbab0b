import type { Messages } from '../../../shared/messages/messages.ts';
import type { Verdict } from '../../../shared/report/gap-report.ts';

interface VerdictTagProps {
  verdict: Verdict | null;
  messages: Messages;
  /** Whether it judges a gap; the verdict on a change over time does not depend on how many are compared. */
  onGap?: boolean;
}

/** Signal, tendency or noise, in words and shape. */
export function VerdictTag({ verdict, messages: { text }, onGap = false }: VerdictTagProps) {
  if (verdict === null) return null;
  return (
    <span className={`verdict ${verdict}`} title={onGap ? text(`verdict.${verdict}-explain`) : undefined}>
      {text(`verdict.${verdict}`)}
    </span>
  );
}
