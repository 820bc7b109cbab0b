import { textIn } from '../../../shared/language.ts';
import type { Messages } from '../../../shared/messages/messages.ts';
import { otherSide, SIDES, type Side } from '../../../shared/partnership/partnership.ts';
import type { GapReport } from '../../../shared/report/gap-report.ts';
import type { ScoreMiss, ShownGap } from '../../../shared/report/guess.ts';
import type { HowWellKnown } from './guess-record.ts';

interface GuessSectionProps {
  known: HowWellKnown;
  report: GapReport;
  reader: Side;
  messages: Messages;
}

/** How well the reader knew. It is theirs alone, so it stays off paper, which is handed on. */
export function GuessSection({ known: { result, earlier }, report, reader, messages }: GuessSectionProps) {
  const { text, language } = messages;
  const lines = [
    ...result.gaps.map(({ gap, hit }) => ({ gap, found: hit ? ('hit' as const) : ('miss' as const) })),
    ...result.unnamed.map((gap) => ({ gap, found: 'unnamed' as const })),
  ];
  const hasWidest = result.hits + result.unnamed.length > 0;
  const waves = earlier.map(({ wave, hits, guessed }) =>
    text('guess.result.earlier-wave', { wave, hits, guessed }),
  );
  return (
    <section aria-labelledby="guess" className="part no-print">
      <h2 id="guess">{text('guess.result')}</h2>
      {result.gaps.length > 0 && (
        <p className="headline">
          {hasWidest
            ? text('guess.result.gaps', { hits: result.hits, guessed: result.gaps.length })
            : text('guess.result.gaps-none')}
        </p>
      )}
      <ul className="guessed">
        {lines.map(({ gap, found }) => (
          <li key={`${gap.target} ${gap.item}`} className="card">
            <p>
              {report.organisations[gap.target]}:{' '}
              {textIn(gap.text[gap.target === reader ? 'self' : 'other'], language)}{' '}
              <span className="tag">{text(`guess.result.${found}`)}</span>
            </p>
            <p>{directionOf(gap, report, messages)}</p>
          </li>
        ))}
      </ul>
      {SIDES.map((side) => {
        const miss = result.nps[side];
        return miss && <p key={side}>{missWords(miss, side, report, messages)}</p>;
      })}
      {waves.length > 0 && (
        <p>{text('guess.result.earlier', { waves: new Intl.ListFormat(messages.locale).format(waves) })}</p>
      )}
      <p className="hint">{text('guess.result.private')}</p>
    </section>
  );
}

function directionOf({ gap, target }: ShownGap, { organisations }: GapReport, messages: Messages): string {
  const { text, number } = messages;
  if (gap === 0) return text('guess.result.alike');
  return text(gap > 0 ? 'guess.result.higher' : 'guess.result.lower', {
    organisation: organisations[target],
    partner: organisations[otherSide(target)],
    distance: number(Math.abs(gap)),
  });
}

function missWords(
  { guess, score, miss }: ScoreMiss,
  side: Side,
  { organisations }: GapReport,
  { text, signed }: Messages,
): string {
  return text('guess.result.nps', {
    organisation: organisations[side],
    partner: organisations[otherSide(side)],
    score: signed(score, 0),
    guess: signed(guess, 0),
    points: Math.abs(miss),
    miss: miss === 0 ? 'none' : miss > 0 ? 'high' : 'low',
  });
}
