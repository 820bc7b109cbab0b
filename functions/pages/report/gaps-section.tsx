import { gapChart } from '../../../shared/charts/gap-chart.ts';
import { SIDES, type Side } from '../../../shared/partnership/partnership.ts';
import { Chart } from './chart.tsx';
import { BehaviourTable, RelationshipTable } from './figure-tables.tsx';
import type { PartProps } from './part-props.ts';

/** Up to so many rows one chart of both organisations still stands on a screen and on a sheet of paper. */
const MOST_ROWS_TOGETHER = 14;

/** The gaps that matter most stand there at once, the others behind a line to press. */
const ROWS_AT_ONCE = 8;

/** Every gap: a chart by priority, the same figures as tables, and the questions about the relationship itself. */
export function GapsSection(props: PartProps) {
  const { report, reader, messages } = props;
  const { text } = messages;
  const { targets, organisations, relationship } = report;
  const asked = SIDES.filter((side) => targets[side].length > 0);
  const together = targets.a.length + targets.b.length <= MOST_ROWS_TOGETHER;
  const drawn = (target: Side | 'both', rows: [number, number]) => (
    <Chart draw={(options) => gapChart(report, { ...options, target, rows })} {...{ reader, messages }} />
  );
  const chart = (target: Side | 'both', count: number) => {
    if (count <= ROWS_AT_ONCE + 2) return drawn(target, [0, count]);
    return (
      <>
        {drawn(target, [0, ROWS_AT_ONCE])}
        <details className="opens-on-desk">
          <summary>{text('report.more-gaps', { count: count - ROWS_AT_ONCE })}</summary>
          {drawn(target, [ROWS_AT_ONCE, count])}
        </details>
      </>
    );
  };
  return (
    <>
      <p>{text('report.gaps-lead')}</p>
      {together && asked.length > 0 && chart('both', targets.a.length + targets.b.length)}
      {!together &&
        asked.map((target) => (
          <div key={target} className={`about side-${target}`}>
            <h3>{text('report.gaps-about', { organisation: organisations[target] })}</h3>
            {chart(target, targets[target].length)}
          </div>
        ))}
      {asked.length > 0 && (
        <details className="off-paper">
          <summary>{text('report.as-table')}</summary>
          {asked.map((target) => (
            <BehaviourTable key={target} {...{ report, target, reader, messages }} />
          ))}
        </details>
      )}
      {relationship.length > 0 && <RelationshipTable {...{ report, reader, messages }} />}
    </>
  );
}
