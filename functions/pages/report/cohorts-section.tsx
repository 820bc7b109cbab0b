import type { Messages } from '../../../shared/messages/messages.ts';
import type { GapReport } from '../../../shared/report/gap-report.ts';

/** The declared cohorts of each side, small ones withheld. */
export function CohortsSection({ report, messages }: { report: GapReport; messages: Messages }) {
  const { text, number, signed } = messages;
  if (report.cohorts.length === 0) return null;
  const missing = (n: number | null) => text(n === 0 ? 'report.status.no-answers' : 'report.status.withheld');
  return (
    <section aria-labelledby="cohorts">
      <h2 id="cohorts">{text('report.cohorts')}</h2>
      {report.cohorts.map(({ side, dimension, cells }) => (
        <table key={`${side} ${dimension}`} className="figures">
          <caption>
            {text('report.cohorts-of', { organisation: report.organisations[side], dimension })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{text('report.cohort')}</th>
              <th scope="col">{text('report.answered')}</th>
              {report.overall && <th scope="col">{text('report.overall')}</th>}
              {report.nps && <th scope="col">{text('report.nps')}</th>}
            </tr>
          </thead>
          <tbody>
            {cells.map(({ value, n, overall, nps }) => (
              <tr key={value}>
                <th scope="row">{value || text('report.cohort-none')}</th>
                <td className="figure" data-label={text('report.answered')}>
                  {n ?? missing(n)}
                </td>
                {report.overall && (
                  <td className="figure" data-label={text('report.overall')}>
                    {overall === null ? missing(n) : number(overall)}
                  </td>
                )}
                {report.nps && (
                  <td className="figure" data-label={text('report.nps')}>
                    {nps === null ? missing(n) : signed(nps, 0)}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}
