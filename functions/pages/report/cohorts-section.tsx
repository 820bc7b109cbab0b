import type { Messages } from '../../../shared/messages/messages.ts';
import type { GapReport } from '../../../shared/report/gap-report.ts';
import type { PartProps } from './part-props.ts';

type CohortCut = GapReport['cohorts'][number];
type CohortCell = CohortCut['cells'][number];

/** From this share of withheld groups on, one sentence stands for them instead of a row each. */
const MOSTLY = 0.5;

/** The declared cohorts of each side, small ones withheld. */
export function CohortsSection({ report, messages }: PartProps) {
  return (
    <>
      <p>{messages.text('report.cohorts-explain', { minimum: report.privacy.cohortMinimum })}</p>
      {report.cohorts.map((cut) => (
        <CohortTable key={`${cut.side} ${cut.dimension}`} {...{ report, cut, messages }} />
      ))}
    </>
  );
}

interface CohortTableProps {
  report: GapReport;
  cut: CohortCut;
  messages: Messages;
}

function CohortTable({ report, cut: { side, dimension, cells }, messages }: CohortTableProps) {
  const { text, number, signed } = messages;
  const kept = cells.filter(isWithheld).length;
  const isWall = kept > 1 && kept >= cells.length * MOSTLY;
  const rows = isWall ? cells.filter((cell) => !isWithheld(cell)) : cells;
  const title = text('report.cohorts-of', { organisation: report.organisations[side], dimension });
  const summary = isWall && text('report.cohorts-kept', { count: kept, all: cells.length });
  if (rows.length === 0) {
    return (
      <p>
        <strong>{title}</strong> {summary}
      </p>
    );
  }
  const missing = (n: number | null) => text(n === 0 ? 'report.status.no-answers' : 'report.status.withheld');
  return (
    <>
      <table className="figures">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{text('report.cohort')}</th>
            <th scope="col">{text('report.answered')}</th>
            {report.overall && <th scope="col">{text('report.overall')}</th>}
            {report.nps && <th scope="col">{text('report.nps')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ value, n, overall, nps }) => (
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
      {summary && <p className="hint">{summary}</p>}
    </>
  );
}

/** Nothing of it may be shown, not even how many answered. */
function isWithheld({ n }: CohortCell): boolean {
  return n === null;
}
