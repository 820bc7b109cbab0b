import { npsChart } from '../../../shared/charts/nps-chart.ts';
import { otherSide, SIDES, type Side } from '../../../shared/partnership/partnership.ts';
import { Chart } from './chart.tsx';
import { figureWords, intervalWords, signedIntervalWords } from './figure-words.ts';
import type { PartProps } from './part-props.ts';

/** Response, overall rating and net promoter score of both sides, each with its interval. */
export function GlanceSection(props: PartProps) {
  const { report, reader, messages } = props;
  const { overall, nps } = report;
  return (
    <>
      <div className="sides">
        {SIDES.map((side) => (
          <SideGlance key={side} {...props} side={side} />
        ))}
      </div>
      {overall?.partnership.mean != null && (
        <p>
          {messages.text('report.partnership', {
            mean: messages.number(overall.partnership.mean),
            interval: overall.partnership.ci ? 'known' : 'none',
            low: overall.partnership.ci ? messages.number(overall.partnership.ci[0]) : '',
            high: overall.partnership.ci ? messages.number(overall.partnership.ci[1]) : '',
          })}
        </p>
      )}
      {nps && <Chart draw={(options) => npsChart(report, options)} {...{ reader, messages }} />}
    </>
  );
}

function SideGlance({ report, side, messages }: PartProps & { side: Side }) {
  const { text, percent, signed } = messages;
  const { participation, nps, overall, organisations } = report;
  const { invited, responded, rate, ci, lowCoverage } = participation[side];
  const npsInterval = nps?.[side].adjusted?.ci ?? null;
  return (
    <div className={`card side side-${side}`}>
      <h3>{organisations[side]}</h3>
      <dl>
        {overall && (
          <div>
            <dt>
              {text('report.overall')}
              <span className="hint under"> {text('report.scale', overall.scale)}</span>
            </dt>
            <dd className="figure">
              {figureWords(overall[side], messages)}
              {overall[side].ci && (
                <span className="hint"> {intervalWords(overall[side].ci, messages, 1)}</span>
              )}
            </dd>
          </div>
        )}
        {nps && (
          <div>
            <dt>
              {text('report.nps')}
              <span className="hint under">
                {' '}
                {text('report.nps-explain', { partner: organisations[otherSide(side)] })}
              </span>
            </dt>
            <dd className="figure">
              {nps[side].nps === null
                ? figureWords({ mean: null, status: nps[side].status }, messages)
                : signed(nps[side].nps, 0)}
              {npsInterval && <span className="hint"> {signedIntervalWords(npsInterval, messages, 0)}</span>}
            </dd>
          </div>
        )}
        <div>
          <dt>
            {text('report.response')}
            <span className="hint under">
              {' '}
              {invited === null
                ? text('report.invited-unknown', { responded })
                : text('report.responded', { invited, responded })}
              {lowCoverage && `, ${text('report.low-coverage')}`}
            </span>
          </dt>
          <dd className="figure">
            {rate === null ? '–' : percent(rate)}
            {ci && (
              <span className="hint">
                {' '}
                {text('report.interval', { low: percent(ci[0]), high: percent(ci[1]) })}
              </span>
            )}
          </dd>
        </div>
      </dl>
    </div>
  );
}
