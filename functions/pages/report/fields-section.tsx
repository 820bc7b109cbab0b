import { gapRows } from '../../../shared/charts/gap-rows.ts';
import { johariChart } from '../../../shared/charts/johari-chart.ts';
import { otherSide, SIDES, type Side } from '../../../shared/partnership/partnership.ts';
import { Chart } from './chart.tsx';
import type { PartProps } from './part-props.ts';

const FIELDS = ['hidden_strength', 'shared_strength', 'shared_weakness', 'blind_spot'] as const;

/** Each organisation's behaviours in four fields: a chart, and who is where for certain. */
export function FieldsSection(props: PartProps) {
  const { report, reader, messages } = props;
  return SIDES.filter((target) => hasPlaces(report, target)).map((target) => (
    <div key={target} className={`about side-${target}`}>
      <h3>{messages.text('report.fields-of', { organisation: report.organisations[target] })}</h3>
      <Chart draw={(options) => johariChart(report, target, options)} {...{ reader, messages }} />
      <FieldLists {...props} target={target} />
    </div>
  ));
}

/** Numbered as in the chart. */
function FieldLists({ report, target, reader, messages }: PartProps & { target: Side }) {
  const { text, number } = messages;
  const rows = gapRows(report, target, { reader, messages }).map((row, index) => ({
    ...row,
    place: index + 1,
  }));
  const open = rows.filter(({ figures: { johari } }) => johari !== null && !johari.firm);
  const values = { partner: report.organisations[otherSide(target)] };
  return (
    <>
      <div className="fields">
        {FIELDS.map((field) => {
          const listed = rows.filter(({ figures: { johari } }) => johari?.firm && johari.class === field);
          return (
            <details key={field} className="johari-field opens-on-desk">
              <summary>
                {text(`johari.${field}`)} <span className="count">{number(listed.length, 0)}</span>
              </summary>
              <p className="hint">{text(`johari.${field}-explain`)}</p>
              {listed.length === 0 && <p className="none">{text('report.fields-none')}</p>}
              <ol>
                {listed.map(({ place, question }) => (
                  <li key={place} value={place}>
                    {question}
                  </li>
                ))}
              </ol>
            </details>
          );
        })}
      </div>
      {open.length > 0 && (
        <details>
          <summary>{text('report.fields-open', { count: open.length, ...values })}</summary>
          <ul>
            {open.map(({ place, question, figures: { johari } }) => (
              <li key={place}>
                {question}{' '}
                <span className="hint">
                  {reasonsOf(johari?.reasons ?? [])
                    .map((reason) => text(`johari.reason.${reason}`))
                    .join('; ')}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const REASONS = ['low_n', 'self_uncertain', 'other_uncertain', 'gap_below_delta'] as const;

function reasonsOf(reasons: readonly string[]): (typeof REASONS)[number][] {
  return REASONS.filter((reason) => reasons.includes(reason));
}

function hasPlaces({ targets }: PartProps['report'], target: Side): boolean {
  return targets[target].some(({ self, other }) => self.mean !== null && other.mean !== null);
}
