import { textIn } from '../../../shared/language.ts';
import type { Messages } from '../../../shared/messages/messages.ts';
import { otherSide, type Side } from '../../../shared/partnership/partnership.ts';
import type {
  BehaviourFigures,
  GapReport,
  MeanFigure,
  RelationshipFigures,
} from '../../../shared/report/gap-report.ts';
import { figureWords, intervalWords, signedIntervalWords } from './figure-words.ts';
import { GapBar } from './gap-bar.tsx';
import type { PartProps } from './part-props.ts';
import { questionWords } from './question-words.ts';
import { VerdictTag } from './verdict-tag.tsx';

/** How one organisation acts: each behaviour as it sees itself and as the partner sees it, widest gap first. */
export function BehaviourTable({ report, target, reader, messages }: PartProps & { target: Side }) {
  const { text } = messages;
  const organisation = report.organisations[target];
  const partner = report.organisations[otherSide(target)];
  const items = [...report.targets[target]].sort((first, second) => gapShare(second) - gapShare(first));
  if (items.length === 0) return null;
  const hasPredictions = items.some(({ predicted }) => predicted !== null);
  return (
    <table className="figures sortable">
      <caption>
        {text('report.gaps-about', { organisation })}
        <span className="hint under">{text('report.gaps-explain', { organisation, partner })}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{text('report.behaviour')}</th>
          <th scope="col">{text('report.self', { organisation, partner })}</th>
          <th scope="col">{text('report.other', { organisation, partner })}</th>
          <th scope="col">{text('report.gap')}</th>
          {hasPredictions && <th scope="col">{text('report.predicted', { organisation })}</th>}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr
            key={item.item}
            data-gap={gapShare(item)}
            data-driver={item.driver}
            data-driver-title={driverTitle(report, item.driver, messages)}
            data-importance={importanceOf(report, item.driver)}
            data-more={moreOf(item, messages)}
          >
            <th scope="row">
              {questionWords(item, target, { reader, messages })}
              <GapBar
                scale={item.scale}
                marks={[
                  { side: target, mean: item.self.mean },
                  { side: otherSide(target), mean: item.other.mean },
                ]}
              />
            </th>
            <FigureCell
              figure={item.self}
              label={text('report.self', { organisation, partner })}
              messages={messages}
            />
            <FigureCell
              figure={item.other}
              label={text('report.other', { organisation, partner })}
              messages={messages}
            />
            <GapCell figures={item} messages={messages} />
            {hasPredictions &&
              (item.predicted ? (
                <FigureCell
                  figure={item.predicted}
                  label={text('report.predicted', { organisation })}
                  messages={messages}
                />
              ) : (
                <td className="empty" />
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The items about the relationship itself, as each side answered them. */
export function RelationshipTable({ report, reader, messages }: PartProps) {
  const { text, language } = messages;
  const { a, b } = report.organisations;
  return (
    <div className="about">
      <h3 id="relationship">{text('report.relationship')}</h3>
      <p className="hint">{text('report.relationship-explain')}</p>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{text('report.behaviour')}</th>
            <th scope="col">{a}</th>
            <th scope="col">{b}</th>
            <th scope="col">{text('report.gap')}</th>
          </tr>
        </thead>
        <tbody>
          {report.relationship.map((item) => (
            <tr key={item.item}>
              <th scope="row">
                {textIn(item.text[reader ?? 'a'], language)}
                <GapBar
                  scale={item.scale}
                  marks={[
                    { side: 'a', mean: item.a.mean },
                    { side: 'b', mean: item.b.mean },
                  ]}
                />
              </th>
              <FigureCell figure={item.a} label={a} messages={messages} />
              <FigureCell figure={item.b} label={b} messages={messages} />
              <GapCell figures={item} messages={messages} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GapCell({
  figures,
  messages,
}: {
  figures: RelationshipFigures | BehaviourFigures;
  messages: Messages;
}) {
  const { text, signed } = messages;
  const { gap, gapCi, verdict } = figures;
  return (
    <td className="figure" data-label={text('report.gap')}>
      {gap === null ? '–' : signed(gap)} <VerdictTag verdict={verdict} messages={messages} onGap />
      {gapCi && <span className="hint"> {signedIntervalWords(gapCi, messages)}</span>}
    </td>
  );
}

function FigureCell({ figure, label, messages }: { figure: MeanFigure; label: string; messages: Messages }) {
  return (
    <td className="figure" data-label={label}>
      {figureWords(figure, messages)}
      <span className="hint">
        {figure.ci && ` ${intervalWords(figure.ci, messages)}, `}
        {messages.text('report.answers', { n: figure.n })}
      </span>
    </td>
  );
}

function driverTitle({ drivers }: GapReport, driver: string, { language }: Messages): string {
  const title = drivers.find(({ id }) => id === driver)?.title;
  return title ? textIn(title, language) : driver;
}

function importanceOf({ priorities }: GapReport, driver: string): number {
  return priorities.find((priority) => priority.driver === driver)?.importance ?? -2;
}

/** Figures for those who ask for more; a script shows them beside the gap. */
function moreOf({ pAdjusted, cliffsDelta }: BehaviourFigures, { text, number, signed }: Messages): string {
  if (pAdjusted === null || cliffsDelta === null) return '';
  return text('report.gap-more', {
    p: pAdjusted < 0.001 ? `< ${number(0.001, 3)}` : number(pAdjusted, 3),
    delta: signed(cliffsDelta, 2),
    effect: text(`effect.${effectOf(cliffsDelta)}`),
  });
}

/** Cut-offs of Romano et al. 2006. */
function effectOf(delta: number): 'negligible' | 'small' | 'medium' | 'large' {
  const size = Math.abs(delta);
  if (size < 0.147) return 'negligible';
  if (size < 0.33) return 'small';
  return size < 0.474 ? 'medium' : 'large';
}

function gapShare({ gap, scale }: BehaviourFigures): number {
  return gap === null ? -1 : Math.abs(gap) / (scale.max - scale.min);
}
