import { textIn } from '../../../shared/language.ts';
import type { Messages } from '../../../shared/messages/messages.ts';
import { SIDES } from '../../../shared/partnership/partnership.ts';
import type { GapReport } from '../../../shared/report/gap-report.ts';
import { intervalWords } from './figure-words.ts';

/** Each driver's correlation with recommending (else with the overall rating), beside its gaps. */
export function DriversSection({ report, messages }: { report: GapReport; messages: Messages }) {
  const { text, number, signed, language } = messages;
  const outcome = report.driverAnalysis.recommend ? 'recommend' : 'overall';
  const analysis = report.driverAnalysis[outcome];
  const gaps = [...report.driverFigures.a, ...report.driverFigures.b].filter(({ gap }) => gap !== null);
  if (analysis === null || gaps.length === 0) return null;
  const gapOf = (side: 'a' | 'b', driver: string) =>
    report.driverFigures[side].find((figures) => figures.driver === driver)?.gap ?? null;
  return (
    <section aria-labelledby="drivers">
      <h2 id="drivers">{text(`report.drivers.${outcome}`)}</h2>
      <p className="hint">{text(`report.drivers-explain.${outcome}`)}</p>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{text('report.driver')}</th>
            <th scope="col">{text('report.correlation')}</th>
            {SIDES.map((side) => (
              <th key={side} scope="col">
                {text('report.gap-of', { organisation: report.organisations[side] })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.drivers.map(({ id, title }) => {
            const pooled = analysis.drivers.find(({ driver }) => driver === id)?.pooled;
            const isShown = pooled && pooled.r !== null && pooled.n >= 10;
            return (
              <tr key={id}>
                <th scope="row">{textIn(title, language)}</th>
                <td className="figure" data-label={text('report.correlation')}>
                  {isShown && pooled.r !== null ? number(pooled.r, 2) : '–'}
                  {isShown && pooled.ci && (
                    <span className="hint"> {intervalWords(pooled.ci, messages, 2)}</span>
                  )}
                </td>
                {SIDES.map((side) => {
                  const gap = gapOf(side, id);
                  return (
                    <td
                      key={side}
                      className="figure"
                      data-label={text('report.gap-of', { organisation: report.organisations[side] })}
                    >
                      {gap === null ? '–' : signed(gap)}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
