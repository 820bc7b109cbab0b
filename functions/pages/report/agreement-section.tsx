import { agreementChart } from '../../../shared/charts/agreement-chart.ts';
import { SIDES, type Side } from '../../../shared/partnership/partnership.ts';
import { agreementWithin } from '../../../shared/report/agreement-within.ts';
import { Chart } from './chart.tsx';
import type { PartProps } from './part-props.ts';
import { questionWords } from './question-words.ts';

const MOST_DIVIDED = 3;

/** Whether the people of each side see it alike: in words, then as a chart of every question. */
export function AgreementSection(props: PartProps) {
  const { report, reader, messages } = props;
  const { text } = messages;
  const { targets, organisations } = report;
  const charted = SIDES.filter((target) =>
    targets[target].some(({ agreement: { adSelf, adOther } }) => adSelf !== null || adOther !== null),
  );
  return (
    <>
      <div className="sides">
        {SIDES.map((side) => (
          <AgreementOf key={side} {...props} side={side} />
        ))}
      </div>
      <details className="off-paper">
        <summary>{text('report.agreement-all')}</summary>
        {charted.map((target) => (
          <div key={target} className="about">
            <h3>{text('chart.about', { organisation: organisations[target] })}</h3>
            <Chart
              draw={(options) => agreementChart(report, { ...options, target })}
              {...{ reader, messages }}
            />
          </div>
        ))}
      </details>
    </>
  );
}

function AgreementOf({ report, side, reader, messages }: PartProps & { side: Side }) {
  const { text, number } = messages;
  const { shown, divided } = agreementWithin(report, side);
  const { organisations } = report;
  const values = { organisation: organisations[side], shown, agreed: shown - divided.length };
  const kind = shown === 0 ? 'none' : divided.length === 0 ? 'all-agree' : 'some';
  return (
    <div className={`card side side-${side}`}>
      <h3>{organisations[side]}</h3>
      <p>{text(`report.agreement-${kind}`, values)}</p>
      {divided.length > 0 && (
        <>
          <p className="hint">{text('report.agreement-divided')}</p>
          <ul>
            {divided.slice(0, MOST_DIVIDED).map(({ target, figures, deviation }) => (
              <li key={`${target} ${figures.item}`}>
                {questionWords(figures, target, { reader, messages })}{' '}
                <span className="hint">
                  {text('report.agreement-distance', {
                    organisation: organisations[target],
                    distance: number(deviation),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
