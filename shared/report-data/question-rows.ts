import { type Language, textIn } from '../language.ts';
import { otherSide, SIDES, type Side } from '../partnership/partnership.ts';
import type { BehaviourFigures, GapReport, RelationshipFigures } from '../report/gap-report.ts';
import { type FigureRow, gapRows, limits, meanRows } from './figure-row.ts';

/** The overall rating and the items about the relationship. */
export function relationshipRows({ overall, relationship }: GapReport, language: Language): FigureRow[] {
  const { mean, se, ci } = overall?.partnership ?? { mean: null, se: null, ci: null };
  const partnership = overall ? { section: 'overall', item: overall.item } : null;
  return [
    ...(overall ? askedOnceRows('overall', overall, language) : []),
    ...(partnership
      ? [
          { ...partnership, figure: 'partnership', value: mean, ...limits(ci) },
          { ...partnership, figure: 'partnership-se', value: se },
        ]
      : []),
    ...relationship.flatMap((item) => askedOnceRows('relationship', item, language)),
  ];
}

function askedOnceRows(section: string, figures: RelationshipFigures, language: Language): FigureRow[] {
  const { item, driver, text, scale, verdict, p, testMethod } = figures;
  const row = { section, item, driver };
  return [
    { ...row, figure: 'scale', lower: scale.min, upper: scale.max },
    ...SIDES.flatMap((side) => meanRows({ ...row, side, text: textIn(text[side], language) }, figures[side])),
    ...gapRows({ ...row, verdict }, figures),
    { ...row, figure: 'p', value: p, status: testMethod },
  ];
}

/** The behaviours of both organisations, and how far the views of each differ in all. */
export function behaviourRows({ targets, profiles }: GapReport, language: Language): FigureRow[] {
  return SIDES.flatMap((target) => [
    ...targets[target].flatMap((figures) => oneBehaviour(target, figures, language)),
    ...profileRows(target, profiles[target]),
  ]);
}

function oneBehaviour(target: Side, figures: BehaviourFigures, language: Language): FigureRow[] {
  const { item, driver, text, scale, self, other, predicted, verdict } = figures;
  const partner = otherSide(target);
  const row = { section: 'behaviour', target, item, driver };
  const own = { ...row, side: target, text: textIn(text.self, language) };
  return [
    { ...row, figure: 'scale', lower: scale.min, upper: scale.max },
    ...meanRows({ ...own, view: 'self' }, self),
    ...meanRows({ ...row, side: partner, view: 'other', text: textIn(text.other, language) }, other),
    ...(predicted ? meanRows({ ...own, view: 'predicted' }, predicted) : []),
    ...gapRows({ ...row, verdict }, figures),
    { ...row, figure: 'p', value: figures.p, status: figures.testMethod },
    { ...row, figure: 'p-adjusted', value: figures.pAdjusted },
    { ...row, figure: 'cliffs-delta', value: figures.cliffsDelta, ...limits(figures.cliffsDeltaCi) },
    { ...row, figure: 'hedges-g', value: figures.hedgesG },
    { ...row, side: target, view: 'self', figure: 'rwg', value: figures.agreement.rwgSelf },
    { ...row, side: target, view: 'self', figure: 'ad', value: figures.agreement.adSelf },
    { ...row, side: partner, view: 'other', figure: 'rwg', value: figures.agreement.rwgOther },
    { ...row, side: partner, view: 'other', figure: 'ad', value: figures.agreement.adOther },
    ...johariRows(row, figures.johari),
    ...coOrientationRows({ ...row, side: target }, figures.coOrientation),
  ];
}

/** A class has no value: it stands as the verdict, with what makes it unclear as the status. */
export function johariRows(row: Omit<FigureRow, 'figure'>, johari: BehaviourFigures['johari']): FigureRow[] {
  if (johari === null) return [];
  const status = johari.firm ? 'firm' : johari.reasons.join(' ');
  return [{ ...row, figure: 'class', verdict: johari.class, status }];
}

function coOrientationRows(
  row: Omit<FigureRow, 'figure'>,
  figures: BehaviourFigures['coOrientation'],
): FigureRow[] {
  if (figures === null) return [];
  const { nPairs: n, congruency, congruencyCi, accuracy, accuracyCi, reading } = figures;
  return [
    { ...row, figure: 'congruency', value: congruency, ...limits(congruencyCi), n },
    { ...row, figure: 'accuracy', value: accuracy, ...limits(accuracyCi), verdict: reading },
  ];
}

function profileRows(target: Side, profile: GapReport['profiles'][Side]): FigureRow[] {
  const row = { section: 'profile', target, n: profile.items };
  return [
    { ...row, figure: 'mean-gap', value: profile.meanGap },
    { ...row, figure: 'mean-absolute-gap', value: profile.meanAbsGap },
    { ...row, figure: 'rms-gap', value: profile.rmsGap },
    { ...row, figure: 'rms-gap-adjusted', value: profile.adjustedRmsGap },
    { ...row, figure: 'agreement-index', value: profile.agreementIndex },
    { ...row, figure: 'profile-correlation', value: profile.profileCorrelation },
  ];
}
