import { type Language, textIn } from '../../shared/language.ts';
import { SIDES, type Side } from '../../shared/partnership/partnership.ts';
import { headlineSentence } from '../../shared/report/findings/finding-words.ts';
import type { GapReport } from '../../shared/report/gap-report.ts';
import type { Section } from './document-blocks.ts';
import { namesAround, type ReportContext, reportContext } from './report-context.ts';
import { behavioursSection } from './sections/behaviours.ts';
import { cohortsSection } from './sections/cohorts.ts';
import { commentsSection } from './sections/comments.ts';
import { driversSection } from './sections/drivers.ts';
import { actionsSection, findingsSection } from './sections/findings.ts';
import { glanceSection } from './sections/glance.ts';
import { methodSection, withheldSection } from './sections/notes.ts';
import { receiptsSection } from './sections/receipts.ts';
import { recommendingSection } from './sections/recommending.ts';
import { relationshipSection } from './sections/relationship.ts';
import { trendSection } from './sections/trend.ts';

/** Longest name of an organisation in the header of each page, in characters. */
const HEADER_NAME = 48;

/** The words of a report as the template takes them, in the order in which they are read. */
export function reportDocument(report: GapReport, reader: Side | null, language: Language) {
  const context = reportContext(report, reader, language);
  const { text, day } = context.messages;
  const { organisations, wave, questionnaire } = report;
  const topic = textIn(questionnaire.title, language);
  return {
    language: language.split('-', 1)[0] ?? language,
    title: text('report.title', { ...organisations, number: wave.number }),
    kicker: topic,
    period: text('report.period', {
      title: wave.title === topic ? 'none' : wave.title,
      from: day(wave.openedAt, wave.timeZone),
      to: day(wave.closedAt, wave.timeZone),
    }),
    headline: headlineOf(context),
    warnings: ownCommentWarnings(context),
    header: {
      organisations: SIDES.map((side) => ({ side, name: shortened(organisations[side]) })),
      wave: text('document.wave', { number: wave.number }),
    },
    // The template knows the numbers: it fills them in for the braces.
    page: text('document.page', { page: '{page}', pages: '{pages}' }),
    sections: sectionsOf(context),
  };
}

function sectionsOf(context: ReportContext): Section[] {
  return [
    glanceSection(context),
    findingsSection(context),
    actionsSection(context),
    recommendingSection(context),
    ...SIDES.map((target) => behavioursSection(context, target)),
    relationshipSection(context),
    driversSection(context),
    cohortsSection(context),
    trendSection(context),
    commentsSection(context),
    withheldSection(context),
    methodSection(context),
    receiptsSection(context),
  ].filter((section) => section !== null);
}

/** The first finding in brief; without any, that there is nothing to compare. */
function headlineOf({ report, reader, messages }: ReportContext): string {
  const [first] = report.findings;
  return first ? headlineSentence(first, report, messages, reader) : messages.text('report.headline.none');
}

/** A document is passed on more easily than a page, so one with comments for a single side says so in front. */
function ownCommentWarnings(context: ReportContext): string[] {
  const { report, messages } = context;
  return SIDES.filter((side) => report.comments[side]?.some(({ audience }) => audience === 'own')).map(
    (side) => messages.text('document.own-comments', namesAround(context, side)),
  );
}

function shortened(name: string): string {
  const characters = [...new Intl.Segmenter('en').segment(name)].map(({ segment }) => segment);
  return characters.length <= HEADER_NAME ? name : `${characters.slice(0, HEADER_NAME - 1).join('')}…`;
}
