import './wave-form.css';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { useWords } from '../words/use-words.tsx';

/** The steps in which a wave is designed, and the fields that belong to each. */
export const WAVE_STEPS = {
  what: ['title', 'questionnaire', 'languages'],
  who: [],
  when: ['schedule'],
  privacy: ['privacy', 'cohortDimensions', 'cohortMerges', 'mirrorBack'],
  words: ['charter', 'unsignedReason', 'sinceLastWave'],
} as const;
export type WaveStep = keyof typeof WAVE_STEPS;
export const STEP_NAMES = Object.keys(WAVE_STEPS) as WaveStep[];

/** Where the form stands: each step, whether something in it is to be mended, and the way there. */
export function WaveFormSteps({ errors }: { errors: Readonly<Record<string, unknown>> }) {
  const words = useWords();
  const wrong = (step: WaveStep) =>
    Object.keys(errors).filter((field) =>
      WAVE_STEPS[step].some((name) => field === name || field.startsWith(`${name}.`)),
    ).length;
  return (
    <nav className="wave-steps" aria-label={words.text('console.designer.steps')}>
      <ol>
        {STEP_NAMES.map((step) => {
          const count = wrong(step);
          return (
            <li key={step}>
              <a href={`#step-${step}`}>
                {count > 0 ? (
                  <IconAlertCircle
                    size={18}
                    color="var(--mantine-color-error)"
                    role="img"
                    aria-label={words.text('console.designer.to-mend', { count })}
                  />
                ) : (
                  <IconCircleCheck
                    size={18}
                    color="var(--side-a)"
                    role="img"
                    aria-label={words.text('console.designer.in-order')}
                  />
                )}
                {words.text(`console.designer.step.${step}`)}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
