import { driverChart } from '../../../shared/charts/driver-chart.ts';
import { textIn } from '../../../shared/language.ts';
import { SIDES } from '../../../shared/partnership/partnership.ts';
import { Chart } from './chart.tsx';
import { intervalWords } from './figure-words.ts';
import type { PartProps } from './part-props.ts';

/** What matters by how differently it is seen: a chart an organisation, and the figures of both as a table. */
export function DriversSection({ report, reader, messages }: PartProps) {
  const { text, number, signed, language } = messages;
  const outcome = report.driverAnalysis.recommend ? 'recommend' : 'overall';
  const analysis = report.driverAnalysis[outcome];
  const gapOf = (side: 'a' | 'b', driver: string) =>
    report.driverFigures[side].find((figures) => figures.driver === driver)?.gap ?? null;
  return (
    <>
      <p>{text(`report.drivers-explain.${outcome}`)}</p>
      {SIDES.filter((side) => report.driverFigures[side].some(({ gap }) => gap !== null)).map((side) => (
        <div key={side} className={`about side-${side}`}>
          <h3>{text('report.drivers-of', { organisation: report.organisations[side] })}</h3>
          <Chart draw={(options) => driverChart(report, side, options)} {...{ reader, messages }} />
        </div>
      ))}
      <details className="off-paper">
        <summary>{text('report.as-table')}</summary>
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
              const pooled = analysis?.drivers.find(({ driver }) => driver === id)?.pooled;
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
      </details>
    </>
  );
}
