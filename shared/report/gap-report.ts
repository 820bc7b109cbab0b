import { z } from 'zod';
import { Language, ReadText } from '../language.ts';
import { Side } from '../partnership/partnership.ts';
import { Audience } from '../response/comment.ts';
import { PrivacySettings } from '../wave/privacy-settings.ts';

/*
 * The gap report as a value. Nothing in it is computed later: pages, mails and files show it as it is. Every
 * figure that cannot or must not be shown is null, with a status or a note that says why. Figures are
 * unrounded; rounding is presentation.
 */

/** Why a figure stands as it does. */
export const FigureStatus = z
  .enum(['full', 'mean-only', 'withheld', 'no-answers', 'not-asked'])
  .describe(
    '`full`; `mean-only`: few answers, so no spread and no interval; `withheld`: fewer answers than the ' +
      'minimum, or withheld to protect another cell; `no-answers`: nobody rated it; `not-asked`.',
  );
export type FigureStatus = z.infer<typeof FigureStatus>;

const Count = z.number().int().min(0);
const Figure = z.number().nullable();

/** Lower and upper limit at the report's confidence level. */
export const Interval = z.tuple([z.number(), z.number()]);
const MaybeInterval = Interval.nullable();

/** What one side's answers to one question say, in scale units. */
export const MeanFigure = z.object({
  n: Count.describe('How many gave a rating.'),
  cannotSay: Count.describe('How many cannot say; they leave the population the interval speaks of.'),
  status: FigureStatus,
  mean: Figure,
  sd: Figure.describe('Standard deviation, divisor n − 1.'),
  ci: MaybeInterval.describe('Interval of the mean had everybody invited answered (finite population).'),
  topBox: Figure.describe('Share in the upper quarter of the scale (8–10 on 0–10).'),
  bottomBox: Figure.describe('Share in the lower quarter of the scale (0–2 on 0–10).'),
});
export type MeanFigure = z.infer<typeof MeanFigure>;

/** Signal: at least the gap that matters, and adjusted p ≤ alpha. Tendency: the gap alone. Noise: neither. */
export const Verdict = z.enum(['signal', 'tendency', 'noise']);
export type Verdict = z.infer<typeof Verdict>;

const gapFields = {
  gap: Figure.describe('First mean less second, in scale units.'),
  gapSe: Figure,
  gapDf: Figure,
  gapCi: MaybeInterval.describe('Interval of the gap had everybody invited answered.'),
  p: Figure.describe('Exact studentised permutation test, or Welch’s test where that is too large.'),
  testMethod: z.enum(['exact', 'welch', 'none']).nullable(),
};

/** Class of two means on the strength threshold, after Luft & Ingham; rule our own. */
export const JohariClass = z.object({
  class: z.enum(['shared_strength', 'blind_spot', 'hidden_strength', 'shared_weakness', 'insufficient']),
  firm: z.boolean().describe('Clear-cut; otherwise shown hollow and not listed.'),
  reasons: z
    .array(z.string())
    .describe('Why it is not firm: low_n, self_uncertain, other_uncertain, gap_below_delta.'),
});

/** Who knows what the other thinks. */
export const CoOrientationFigures = z.object({
  nPairs: Count.describe('Persons who rated their own organisation and predicted the partner’s rating.'),
  congruency: Figure.describe('Own rating less prediction: the agreement they expect.'),
  congruencyCi: MaybeInterval,
  accuracy: Figure.describe('Prediction less the partner’s rating; near 0: they know.'),
  accuracyCi: MaybeInterval,
  reading: z
    .enum(['they-already-know', 'false-comfort', 'needless-worry', 'shared-picture', 'unclear'])
    .nullable()
    .describe(
      '`they-already-know`: a gap, and the prediction meets the partner’s rating; `false-comfort`: they expect ' +
        'a better rating than they get; `needless-worry`: a worse one; `shared-picture`: no gap and they know ' +
        'it; `unclear`: the intervals do not tell.',
    ),
});
export type CoOrientationFigures = z.infer<typeof CoOrientationFigures>;

/** A behaviour of one organisation as both sides see it. */
export const BehaviourFigures = z.object({
  item: z.string(),
  driver: z.string(),
  text: z
    .object({ self: ReadText, other: ReadText })
    .describe('The question as the organisation’s members and as the partner’s members read it.'),
  scale: z.object({ min: z.number(), max: z.number() }),
  self: MeanFigure.describe('The organisation’s members about their own organisation.'),
  other: MeanFigure.describe('The partner’s members about it.'),
  predicted: MeanFigure.nullable().describe(
    'Its members’ prediction of the partner’s rating; null if not asked.',
  ),
  ...gapFields,
  pAdjusted: Figure.describe('Benjamini–Hochberg over all behaviours of both organisations.'),
  verdict: Verdict.nullable(),
  cliffsDelta: Figure.describe(
    'Effect size, −1 to 1: how often a self rating is above a partner’s, less below.',
  ),
  cliffsDeltaCi: MaybeInterval,
  hedgesG: Figure,
  agreement: z
    .object({ rwgSelf: Figure, adSelf: Figure, rwgOther: Figure, adOther: Figure })
    .describe('Agreement within each side: r_wg (≥ .70 is called agreement) and mean absolute deviation.'),
  johari: JohariClass.nullable(),
  coOrientation: CoOrientationFigures.nullable().describe('Null where no prediction was asked.'),
});
export type BehaviourFigures = z.infer<typeof BehaviourFigures>;

/** An item about the relationship as each side answered it. */
export const RelationshipFigures = z.object({
  item: z.string(),
  driver: z.string().nullable().describe('Null for the overall item.'),
  text: z.object({ a: ReadText, b: ReadText }).describe('The question as each side read it.'),
  scale: z.object({ min: z.number(), max: z.number() }),
  a: MeanFigure,
  b: MeanFigure,
  ...gapFields,
  verdict: Verdict.nullable(),
});
export type RelationshipFigures = z.infer<typeof RelationshipFigures>;

/** Both sides' overall rating and the partnership's, each side counting one half. */
export const OverallFigures = RelationshipFigures.extend({
  partnership: z.object({ mean: Figure, se: Figure, ci: MaybeInterval }),
});

const NpsVariant = z.object({ se: z.number(), ci: Interval });

/** A side's net promoter score, −100 to +100. The headline is the raw score, the interval the adjusted one. */
export const NpsFigure = z.object({
  n: Count,
  status: FigureStatus,
  promoters: Figure,
  passives: Figure,
  detractors: Figure,
  nps: Figure,
  wald: NpsVariant.nullable().describe('Plain multinomial interval, for reference only.'),
  adjusted: NpsVariant.extend({ nps: z.number() }).nullable().describe('Adjusted Wald (Rocks), the default.'),
});
export type NpsFigure = z.infer<typeof NpsFigure>;

const NpsDifference = z.object({
  diff: Figure,
  wald: NpsVariant.nullable(),
  adjusted: NpsVariant.extend({ diff: z.number() }).nullable(),
});

export const Participation = z.object({
  invited: Count.nullable().describe('Null if unknown.'),
  responded: Count,
  rate: Figure.describe('responded / invited, 0–1.'),
  ci: MaybeInterval.describe('Wilson interval of the propensity to respond.'),
  lowCoverage: z.boolean().describe('Fewer than half answered: the figures may not speak for the others.'),
});
export type Participation = z.infer<typeof Participation>;

const ScoreFigure = z.object({ n: Count, mean: Figure, sd: Figure, ci: MaybeInterval });

/** A driver of one organisation, from its items' scores per person. */
export const DriverFigures = z.object({
  driver: z.string(),
  items: z.array(z.string()).describe('Items that enter: shown on both sides, at least two; else none.'),
  self: ScoreFigure.nullable(),
  other: ScoreFigure.nullable(),
  gap: Figure,
  gapSe: Figure,
  gapDf: Figure,
  gapCi: MaybeInterval,
  johari: JohariClass.nullable(),
  rwgJSelf: Figure,
  rwgJOther: Figure,
  alpha: z
    .object({ n: Count, items: Count, alpha: Figure, ci: MaybeInterval, reportable: z.boolean() })
    .nullable()
    .describe('Cronbach’s alpha pooled within sides; shown from 20 persons on.'),
});
export type DriverFigures = z.infer<typeof DriverFigures>;

const SideRelation = z.object({ n: Count, r: Figure, ci: MaybeInterval, p: Figure, spearman: Figure });

/** How the rating of the partner on a driver goes along with an outcome. An association, not a cause. */
export const DriverRelation = z.object({
  driver: z.string(),
  a: SideRelation,
  b: SideRelation,
  pooled: z
    .object({
      n: Count,
      groups: Count,
      df: Figure,
      r: Figure,
      ci: MaybeInterval,
      p: Figure,
      q: Figure,
      qDf: Figure,
      qP: Figure,
      pAdj: Figure,
    })
    .nullable()
    .describe('Within sides, never raw across sides.'),
});

export const DriverAnalysis = z.object({
  drivers: z.array(DriverRelation),
  relativeWeights: z
    .object({
      n: Count,
      predictors: Count,
      r2: Figure,
      weights: z.array(z.number()).nullable(),
      shares: z.array(z.number()).nullable(),
      correlations: z.array(z.number()).nullable(),
      reportable: z.boolean(),
    })
    .nullable(),
});

const Profile = z.object({
  items: Count,
  meanGap: Figure,
  meanAbsGap: Figure,
  rmsGap: Figure,
  adjustedRmsGap: Figure,
  agreementIndex: Figure,
  profileCorrelation: Figure,
});

/** A driver's place between what matters and where the views differ; the order is our own rule. */
export const Priority = z.object({
  target: Side,
  driver: z.string(),
  importance: Figure.describe('Pooled r with recommending, else with overall; null if not shown.'),
  gap: Figure.describe('self − other on the driver’s scale.'),
  score: Figure.describe('importance × |gap| as a share of the scale; null if either is missing.'),
});

/** One cohort of one side. */
export const CohortCell = z.object({
  value: z.string(),
  n: Count.nullable().describe('How many of the cohort answered; null where the cell is withheld.'),
  status: FigureStatus,
  overall: Figure,
  nps: Figure,
  drivers: z
    .array(z.object({ driver: z.string(), us: Figure, them: Figure }))
    .describe('Mean scores of the own organisation and of the partner.'),
});
export const CohortCut = z.object({ side: Side, dimension: z.string(), cells: z.array(CohortCell) });

/** A change since the previous released wave, with the interval of the change. */
const Change = z.object({ change: Figure, ci: MaybeInterval, verdict: Verdict.nullable() });

/** How a figure moves over three waves or more, with the interval of the slope. */
const Slope = z
  .object({
    waves: Count.describe('Waves that give the line a point: those that show the figure and its spread.'),
    slope: z.number().describe('Change a wave, in the unit of the figure.'),
    ci: Interval,
    verdict: Verdict.describe('All slopes of a report are one family; large if it matters over the waves.'),
  })
  .nullable()
  .describe('Null with fewer than three such waves, or where this wave is none of them.');

export const Trend = z.object({
  previous: z.object({ waveId: z.string(), number: Count, closedAt: z.iso.datetime() }),
  nps: z.object({ a: Change, b: Change }),
  overall: z.object({ a: Change, b: Change }),
  behaviours: z.array(
    z.object({
      target: Side,
      item: z.string(),
      self: Change,
      other: Change,
      gapBefore: Figure,
      gapNow: Figure,
    }),
  ),
  slope: z
    .object({
      nps: z.object({ a: Slope, b: Slope }),
      overall: z.object({ a: Slope, b: Slope }),
      behaviours: z.array(z.object({ target: Side, item: z.string(), self: Slope, other: Slope })),
    })
    .nullable()
    .default(null)
    .describe('How the figures move over the waves of `history`; null with fewer than three waves.'),
});

/** A figure as a wave's report shows it. */
const ShownFigure = z
  .object({ value: z.number(), ci: MaybeInterval })
  .nullable()
  .describe('Null where that report shows none.');

/** What one released wave's report shows of the figures that are followed over waves. */
export const HistoryWave = z.object({
  waveId: z.string(),
  number: z.number().int().min(1),
  closedAt: z.iso.datetime(),
  responded: z.object({ a: Count, b: Count }),
  nps: z.object({ a: ShownFigure, b: ShownFigure }),
  overall: z.object({ a: ShownFigure, b: ShownFigure }),
  behaviours: z
    .array(z.object({ target: Side, item: z.string(), self: ShownFigure, other: ShownFigure }))
    .describe('Those that every wave of the history asked on the same scale.'),
});
export type HistoryWave = z.infer<typeof HistoryWave>;

export const ReportComment = z.object({ item: z.string(), text: z.string(), audience: Audience });
export type ReportComment = z.infer<typeof ReportComment>;

const Values = z.record(z.string(), z.union([z.string(), z.number()]));

/** A ranked sentence: a message key with its values, a verdict, and an action in three reaches. */
export const Finding = z.object({
  kind: z.string().describe('Key of the sentence in the message catalogue.'),
  verdict: Verdict,
  values: Values.describe('What the sentence is filled with.'),
  about: z.object({ target: Side.nullable(), item: z.string().nullable(), driver: z.string().nullable() }),
  action: z
    .object({ conversation: z.string(), habit: z.string(), programme: z.string() })
    .nullable()
    .describe('Message keys: the next conversation, a monthly habit, a programme.'),
});
export type Finding = z.infer<typeof Finding>;

/** A remark on method or on what was withheld: a message key with its values. */
export const Note = z.object({ kind: z.string(), values: Values });
export type Note = z.infer<typeof Note>;

/** What a closed wave says. */
export const GapReport = z.object({
  schemaVersion: z.literal(1),
  wave: z.object({
    id: z.string(),
    number: z.number().int().min(1),
    title: z.string(),
    openedAt: z.iso.datetime(),
    closedAt: z.iso.datetime(),
    timeZone: z.string(),
  }),
  questionnaire: z.object({ id: z.string(), version: z.number().int().min(1), title: ReadText }),
  languages: z.array(Language),
  organisations: z.object({ a: z.string(), b: z.string() }),
  drivers: z.array(z.object({ id: z.string(), title: ReadText })),
  privacy: PrivacySettings,
  rules: z
    .object({ level: z.number(), alpha: z.number(), strengthShare: z.number(), gapShare: z.number() })
    .describe(
      'Confidence level, alpha, and the strength threshold and gap that matters as shares of the scale.',
    ),
  participation: z.object({ a: Participation, b: Participation }),
  nps: z
    .object({ a: NpsFigure, b: NpsFigure, difference: NpsDifference, partnership: Figure })
    .nullable()
    .describe('Null when no recommend item was asked.'),
  overall: OverallFigures.nullable().describe('Null when no overall item was asked.'),
  targets: z
    .object({ a: z.array(BehaviourFigures), b: z.array(BehaviourFigures) })
    .describe('By the organisation the behaviours are about.'),
  profiles: z
    .object({ a: Profile, b: Profile })
    .describe('How far the views of each organisation differ in all.'),
  relationship: z.array(RelationshipFigures),
  driverFigures: z.object({ a: z.array(DriverFigures), b: z.array(DriverFigures) }),
  driverAnalysis: z.object({ recommend: DriverAnalysis.nullable(), overall: DriverAnalysis.nullable() }),
  priorities: z.array(Priority).describe('Importance by gap, the most urgent first.'),
  cohorts: z.array(CohortCut),
  trend: Trend.nullable().describe('Null for the first wave.'),
  history: z
    .array(HistoryWave)
    .default([])
    .describe(
      'The released waves up to this one, oldest first, this one last and at most twelve before it, each as its ' +
        'own report shows it. Empty in reports made before there was a history.',
    ),
  findings: z.array(Finding).max(7),
  comments: z.object({
    items: z.array(z.object({ item: z.string(), text: z.object({ a: ReadText, b: ReadText }) })),
    a: z.array(ReportComment).nullable().describe('In random order; null when withheld.'),
    b: z.array(ReportComment).nullable(),
  }),
  receipts: z.object({ a: z.array(z.string()), b: z.array(z.string()) }).describe('Sorted, by side.'),
  withheld: z
    .array(
      z.object({
        side: Side,
        what: z.enum(['items', 'nps', 'overall', 'comments']),
        count: Count,
        minimum: Count,
      }),
    )
    .describe('What the minimum sizes kept back.'),
  notes: z.array(Note).describe('On method and on what was withheld and why.'),
});
export type GapReport = z.infer<typeof GapReport>;
