import { type Language, textIn } from '../../../shared/language.ts';
import { type Messages, messagesIn } from '../../../shared/messages/messages.ts';
import { otherSide, SIDES, type Side } from '../../../shared/partnership/partnership.ts';
import { headlineSentence, noteWords } from '../../../shared/report/findings/finding-words.ts';
import type { GapReport } from '../../../shared/report/gap-report.ts';
import { spellReceipt } from '../../../shared/response/receipt.ts';
import { DETAIL_MINIMUM } from '../../../shared/wave/privacy-settings.ts';
import { Wordmark } from '../wordmark.tsx';
import { CohortsSection } from './cohorts-section.tsx';
import { DriversSection } from './drivers-section.tsx';
import { BehaviourTable, RelationshipTable } from './figure-tables.tsx';
import { figureWords, intervalWords, signedIntervalWords } from './figure-words.ts';
import { FindingsSection } from './findings-section.tsx';
import type { HowWellKnown } from './guess-record.ts';
import { GuessSection } from './guess-section.tsx';
import { TrendSection } from './trend-section.tsx';
import { isWithholding, WithheldSection } from './withheld-section.tsx';

interface ReportPageProps {
  report: GapReport;
  language: Language;
  /** The one side the reader leads; null for an operator, and for somebody who leads both. */
  reader: Side | null;
  /** How well the reader guessed; absent unless they did. */
  known?: HowWellKnown | null;
}

/** The gap report in its first form: a glance, the gaps by organisation, comments, receipts, how to read it. */
export function ReportPage({ report, language, reader, known }: ReportPageProps) {
  const messages = messagesIn(language);
  const { text, day } = messages;
  const { organisations, wave } = report;
  const { sideMinimum } = report.privacy;
  return (
    <main className="report">
      <header>
        <Wordmark />
        <p className="kicker">{textIn(report.questionnaire.title, language)}</p>
        <h1>{text('report.title', { ...organisations, number: wave.number })}</h1>
        <p className="hint">
          {text('report.period', {
            title: wave.title === textIn(report.questionnaire.title, language) ? 'none' : wave.title,
            from: day(wave.openedAt, wave.timeZone),
            to: day(wave.closedAt, wave.timeZone),
          })}
        </p>
        <p className="headline">{headlineOf(report, reader, messages)}</p>
      </header>
      {known && reader && <GuessSection {...{ known, report, reader, messages }} />}
      <section aria-labelledby="glance">
        <h2 id="glance">{text('report.glance')}</h2>
        <div className="sides">
          {SIDES.map((side) => (
            <SideGlance key={side} {...{ report, side, messages }} />
          ))}
        </div>
      </section>
      <FindingsSection {...{ report, reader, messages }} />
      {SIDES.map((target) => (
        <BehaviourTable key={target} {...{ report, target, reader, messages }} />
      ))}
      {report.relationship.length > 0 && <RelationshipTable {...{ report, messages }} />}
      <DriversSection {...{ report, messages }} />
      <CohortsSection {...{ report, messages }} />
      <TrendSection {...{ report, reader, messages }} />
      <Comments {...{ report, messages }} />
      <WithheldSection {...{ report, messages }} />
      <section aria-labelledby="method">
        <h2 id="method">{text('report.method')}</h2>
        <ul>
          <li>{text('report.method.gap')}</li>
          {report.nps && <li>{text('report.method.nps')}</li>}
          <li>
            {text('report.method.minimum', {
              minimum: sideMinimum,
              few: sideMinimum < DETAIL_MINIMUM ? 'averages' : 'none',
            })}
          </li>
          <li>{text('report.method.interval')}</li>
          <li>{text('report.method.noise', { share: messages.percent(report.rules.gapShare) })}</li>
          {report.trend && (
            <li>{text('report.method.trend', { share: messages.percent(report.rules.gapShare) })}</li>
          )}
          {methodNotes(report, messages).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </section>
      <Receipts {...{ report, messages }} />
      <section aria-labelledby="download" className="no-print">
        <h2 id="download">{text('report.download')}</h2>
        <p className="actions">
          <a className="button quiet" href={`/api/v1/waves/${wave.id}/report.xlsx`}>
            XLSX
          </a>
          <a className="button quiet" href={`/api/v1/waves/${wave.id}/report.csv`}>
            CSV
          </a>
          <a className="button quiet" href={`/api/v1/waves/${wave.id}/report.json`}>
            JSON
          </a>
        </p>
      </section>
    </main>
  );
}

interface PartProps {
  report: GapReport;
  messages: Messages;
}

function methodNotes({ notes, organisations }: GapReport, messages: Messages): string[] {
  const words = notes
    .filter((note) => !isWithholding(note))
    .map((note) => noteWords(note, messages, organisations));
  return [...new Set(words)];
}

/** The first finding in brief; without any, that there is nothing to compare. */
function headlineOf(report: GapReport, reader: Side | null, messages: Messages): string {
  const [first] = report.findings;
  return first ? headlineSentence(first, report, messages, reader) : messages.text('report.headline.none');
}

function SideGlance({ report, side, messages }: PartProps & { side: Side }) {
  const { text, percent, signed } = messages;
  const { participation, nps, overall, organisations } = report;
  const { invited, responded, rate, lowCoverage } = participation[side];
  const npsInterval = nps?.[side].adjusted?.ci ?? null;
  return (
    <div className={`card side side-${side}`}>
      <h3>{organisations[side]}</h3>
      <dl>
        <div>
          <dt>
            {invited === null
              ? text('report.invited-unknown', { responded })
              : text('report.responded', { invited, responded })}
            {lowCoverage && <span className="hint"> {text('report.low-coverage')}</span>}
          </dt>
          <dd className="figure">{rate === null ? '–' : percent(rate)}</dd>
        </div>
        {nps && (
          <div>
            <dt>
              {text('report.nps')}
              <span className="hint">
                {' '}
                {text('report.nps-explain', { partner: organisations[otherSide(side)] })}
              </span>
            </dt>
            <dd className="figure">
              {nps[side].nps === null
                ? text(`report.status.${statusKey(nps[side].status)}`)
                : signed(nps[side].nps, 0)}
              {npsInterval && <span className="hint"> {signedIntervalWords(npsInterval, messages, 0)}</span>}
            </dd>
          </div>
        )}
        {overall && (
          <div>
            <dt>
              {text('report.overall')}
              <span className="hint"> {text('report.scale', overall.scale)}</span>
            </dt>
            <dd className="figure">
              {figureWords(overall[side], messages)}
              {overall[side].ci && (
                <span className="hint"> {intervalWords(overall[side].ci, messages, 1)}</span>
              )}
            </dd>
          </div>
        )}
      </dl>
    </div>
  );
}

function Comments({ report, messages: { text, language } }: PartProps) {
  const { comments, organisations, privacy } = report;
  if (comments.items.length === 0) return null;
  return (
    <section aria-labelledby="comments">
      <h2 id="comments">{text('report.comments')}</h2>
      {SIDES.map((side) => {
        const given = comments[side];
        const values = { organisation: organisations[side], minimum: privacy.commentMinimum };
        return (
          <div key={side} className={`side-${side}`}>
            <h3>{text('report.comments-from', values)}</h3>
            {given === null && <p className="hint">{text('report.comments-withheld', values)}</p>}
            {given?.length === 0 && <p className="hint">{text('report.comments-none')}</p>}
            {given &&
              comments.items
                .map(({ item, text: question }) => ({
                  item,
                  question: textIn(question[side], language),
                  texts: given.filter((comment) => comment.item === item),
                }))
                .filter(({ texts }) => texts.length > 0)
                .map(({ item, question, texts }) => (
                  <div key={item}>
                    <h4>{question}</h4>
                    <ul className="comments">
                      {texts.map((comment, index) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: a static document, and texts may repeat
                        <li key={index} dir="auto">
                          {comment.text}
                          {comment.audience === 'own' && (
                            <span className="tag">{text('report.comments-own')}</span>
                          )}
                        </li>
                      ))}
                    </ul>
                  </div>
                ))}
          </div>
        );
      })}
    </section>
  );
}

function statusKey(status: string): 'withheld' | 'no-answers' | 'not-asked' {
  return status === 'no-answers' || status === 'not-asked' ? status : 'withheld';
}

/** Absent from a report of answers that were collected elsewhere. */
function Receipts({ report: { receipts, organisations }, messages: { text } }: PartProps) {
  if (receipts.a.length + receipts.b.length === 0) return null;
  return (
    <section aria-labelledby="receipts">
      <h2 id="receipts">{text('report.receipts')}</h2>
      <p>{text('report.receipts-explain')}</p>
      {SIDES.map((side) => (
        <details key={side}>
          <summary>{organisations[side]}</summary>
          <ul className="receipts">
            {receipts[side].map((receipt) => (
              <li key={receipt}>{spellReceipt(receipt)}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
