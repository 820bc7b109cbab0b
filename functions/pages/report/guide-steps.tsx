import type { Messages } from '../../../shared/messages/messages.ts';
import type { Side } from '../../../shared/partnership/partnership.ts';
import type { GapReport } from '../../../shared/report/gap-report.ts';
import { GUIDE_STEPS, type Guide } from '../../../shared/report/guides/guide.ts';
import { guideSentence } from '../../../shared/report/guides/guide-words.ts';

interface GuideStepsProps {
  guide: Guide;
  /** The side that speaks. */
  speaker: Side;
  report: GapReport;
  messages: Messages;
}

/** A conversation step by step. */
export function GuideSteps({ guide, speaker, report, messages }: GuideStepsProps) {
  return (
    <ol className="steps">
      {GUIDE_STEPS.map((step) => (
        <li key={step}>
          <h4>{messages.text(`guide.step.${step}`)}</h4>
          <ul>
            {guide[step].map((line) => {
              const sentence = guideSentence(line, report, messages, speaker);
              return <li key={sentence}>{sentence}</li>;
            })}
          </ul>
        </li>
      ))}
    </ol>
  );
}
