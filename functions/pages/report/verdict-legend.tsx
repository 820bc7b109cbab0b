import type { Messages } from '../../../shared/messages/messages.ts';
import { VerdictTag } from './verdict-tag.tsx';

/** What signal, tendency and noise mean, next to how they look. */
export function VerdictLegend({ messages }: { messages: Messages }) {
  return (
    <ul className="verdict-legend">
      {(['signal', 'tendency', 'noise'] as const).map((verdict) => (
        <li key={verdict}>
          <VerdictTag verdict={verdict} messages={messages} />{' '}
          <span className="hint">{messages.text(`report.legend.${verdict}`)}</span>
        </li>
      ))}
    </ul>
  );
}
