import type { Side } from '../partnership/partnership.ts';
import { itemText, localMirrored } from '../questionnaire/wording.ts';
import { targetsOf } from './behaviour-figures.ts';
import type { CohortResult } from './cohort-cuts.ts';
import { answersTo, type CountedSide } from './counted-side.ts';
import { driverAnalysis } from './driver-analysis.ts';
import { driverFigures, type ScoredSide } from './driver-figures.ts';
import type { DriverPlan } from './driver-plan.ts';
import { type Ends, figureRules, type ReportRules } from './figure-rules.ts';
import { findingsOf } from './findings/findings-of.ts';
import type { GapReport } from './gap-report.ts';
import { historyOf } from './history.ts';
import { notesOn } from './notes.ts';
import { npsFigures } from './nps-figures.ts';
import { participationOf } from './participation.ts';
import { prioritiesOf } from './priorities.ts';
import { profileOf } from './profile-figures.ts';
import { relationshipOf } from './relationship-figures.ts';
import { reportComments } from './report-comments.ts';
import type { ReportExtras, ReportSetup } from './report-setup.ts';
import { usableDrivers } from './score-plan.ts';
import type { Outcome, Survey } from './survey.ts';
import { trendOf } from './trend.ts';
import { withheldIn } from './withheld.ts';

/** What a report is about and by which rules it is made. */
export interface ReportFrame {
  setup: ReportSetup;
  rules: ReportRules;
  survey: Survey;
}

/** The part of a report that follows from the counts alone. */
export type ItemPart = Pick<
  GapReport,
  'participation' | 'nps' | 'overall' | 'targets' | 'profiles' | 'relationship'
>;

/** Plans and scores of the second pass. */
export interface ScorePart {
  plans: Record<Side, DriverPlan[]>;
  sides: Record<Side, ScoredSide>;
  cohorts: CohortResult;
}

/** Every figure that follows from the counts of the first pass. */
export function itemPart(frame: ReportFrame, sides: Record<Side, CountedSide>): ItemPart {
  const { setup, rules, survey } = frame;
  const { names } = setup;
  const rulesOn = rulesFor(frame);
  const { recommend, overall } = survey.outcomes;
  const targets = targetsOf({
    sides,
    behaviours: survey.behaviours,
    rulesOn,
    textFor: ({ item }, view, reader) => localMirrored(itemText(item, view), reader, names),
  });
  return {
    participation: {
      a: participationOf(sides.a, rules.level),
      b: participationOf(sides.b, rules.level),
    },
    nps:
      recommend === null
        ? null
        : npsFigures(
            answersTo(sides.a, recommend.slot),
            answersTo(sides.b, recommend.slot),
            rulesOn(recommend.scale),
          ),
    targets,
    profiles: { a: profileOf(targets.a), b: profileOf(targets.b) },
    ...relationshipOf(survey.relationship, overall, {
      sides,
      rulesOn,
      textFor: ({ item }, reader) => localMirrored(itemText(item, null), reader, names),
    }),
  };
}

/** The whole report. */
export function reportFrom(
  frame: ReportFrame,
  items: ItemPart,
  { plans, sides, cohorts }: ScorePart,
  extras: ReportExtras,
): GapReport {
  const { setup, rules, survey } = frame;
  const rulesOn = rulesFor(frame);
  const analysis = (outcome: Outcome) =>
    driverAnalysis(
      outcome,
      survey,
      usableDrivers(plans).length,
      { a: sides.a.scores, b: sides.b.scores },
      rulesOn(setup.questionnaire.scale),
    );
  const drivers = {
    driverFigures: {
      a: driverFigures('a', plans.a, survey, sides, rulesOn),
      b: driverFigures('b', plans.b, survey, sides, rulesOn),
    },
    driverAnalysis: { recommend: analysis('recommend'), overall: analysis('overall') },
  };
  const { responded: a } = sides.a.counts;
  const { responded: b } = sides.b.counts;
  const comments = reportComments(setup, { a, b }, extras.comments);
  const shown = { privacy: setup.privacy, organisations: setup.names, ...items, ...drivers, comments };
  const figures = {
    schemaVersion: 1 as const,
    ...frontMatter(frame),
    rules: {
      level: rules.level,
      alpha: rules.alpha,
      strengthShare: rules.strengthShare,
      gapShare: rules.gapShare,
    },
    ...shown,
    priorities: prioritiesOf(survey, drivers),
    cohorts: cohorts.cuts,
    receipts: { a: extras.receipts.a.toSorted(), b: extras.receipts.b.toSorted() },
    withheld: withheldIn(shown),
    notes: [...notesOn(shown, rulesOn(setup.questionnaire.scale)), ...cohorts.notes],
  };
  const report = {
    ...figures,
    trend: trendOf(figures, extras.previous),
    history: historyOf(figures, extras.previous),
  };
  return { ...report, findings: findingsOf(report) };
}

function rulesFor({ setup, rules }: ReportFrame) {
  return (scale: Ends) => figureRules(scale, setup.privacy.sideMinimum, rules);
}

function frontMatter({ setup }: ReportFrame) {
  const { questionnaire, wave, languages, names, privacy } = setup;
  return {
    wave,
    questionnaire: { id: questionnaire.id, version: questionnaire.version, title: questionnaire.title },
    languages: [...languages],
    organisations: names,
    drivers: questionnaire.drivers,
    privacy,
  };
}
