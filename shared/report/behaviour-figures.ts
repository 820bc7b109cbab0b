import type { LocalizedText } from '../language.ts';
import { otherSide, SIDES, type Side } from '../partnership/partnership.ts';
import { cliffsDelta } from '../statistics/cliffs-delta.ts';
import { hedgesG } from '../statistics/hedges-g.ts';
import { sampledMean } from '../statistics/sampled-mean.ts';
import { withinGroupAgreement } from '../statistics/within-group-agreement.ts';
import { type BehaviourAnswers, coOrientationFigures } from './co-orientation-figures.ts';
import { answersTo, type CountedSide, differencesIn } from './counted-side.ts';
import type { FigureRules } from './figure-rules.ts';
import { testedGap } from './gap-figures.ts';
import type { BehaviourFigures, GapReport } from './gap-report.ts';
import { johariFigure } from './johari-figure.ts';
import { isShown, meanFigure } from './mean-figure.ts';
import type { AskedBehaviour } from './survey.ts';
import { verdictsOf } from './verdicts.ts';

/** One behaviour of one organisation, not yet judged. */
type Unjudged = Omit<BehaviourFigures, 'pAdjusted' | 'verdict'>;

/** What every behaviour needs beside its answers. */
export interface BehaviourContext {
  sides: Record<Side, CountedSide>;
  behaviours: readonly AskedBehaviour[];
  rulesOn: (scale: AskedBehaviour['scale']) => FigureRules;
  textFor: (behaviour: AskedBehaviour, view: 'us' | 'them', reader: Side) => LocalizedText;
}

/** All behaviours of both organisations; their gaps are one family. */
export function targetsOf(context: BehaviourContext): GapReport['targets'] {
  const { behaviours, rulesOn } = context;
  const figures = SIDES.flatMap((target) =>
    behaviours.map((behaviour) => behaviourFigures(behaviour, target, context)),
  );
  const verdicts = verdictsOf(
    figures.map(({ gap, p, scale }) => {
      return { gap, p, rules: rulesOn(scale) };
    }),
  );
  const judged = figures.map((figure, index): BehaviourFigures => {
    return { ...figure, ...(verdicts[index] ?? { pAdjusted: null, verdict: null }) };
  });
  return { a: judged.slice(0, behaviours.length), b: judged.slice(behaviours.length) };
}

function behaviourFigures(behaviour: AskedBehaviour, target: Side, context: BehaviourContext): Unjudged {
  const { item, scale } = behaviour;
  const rules = context.rulesOn(scale);
  const answers = answersAbout(behaviour, context.sides[target], context.sides[otherSide(target)]);
  const self = meanFigure(answers.self, scale.min, rules);
  const other = meanFigure(answers.other, scale.min, rules);
  const gap = testedGap(answers.self, answers.other, scale.min, rules);
  return {
    item: item.id,
    driver: item.driver,
    text: {
      self: context.textFor(behaviour, 'us', target),
      other: context.textFor(behaviour, 'them', otherSide(target)),
    },
    scale,
    self,
    other,
    predicted: behaviour.predicted === null ? null : meanFigure(answers.predicted, scale.min, rules),
    ...gap,
    ...effectSizes(answers, self.status === 'full' && other.status === 'full', rules.level),
    agreement: {
      ...agreement('Self', self.status === 'full' ? answers.self : null),
      ...agreement('Other', other.status === 'full' ? answers.other : null),
    },
    johari:
      answers.self && answers.other && isShown(self) && isShown(other)
        ? johariFigure(sampledMean(answers.self, scale.min), sampledMean(answers.other, scale.min), rules)
        : null,
    coOrientation: coOrientationFigures(answers, gap.gap, scale.min, rules),
  };
}

/** What the organisation's own members and the partner's say about a behaviour. */
function answersAbout(behaviour: AskedBehaviour, own: CountedSide, partner: CountedSide): BehaviourAnswers {
  return {
    self: answersTo(own, behaviour.us),
    other: answersTo(partner, behaviour.them),
    predicted: behaviour.predicted === null ? null : answersTo(own, behaviour.predicted),
    differences: differencesIn(own, behaviour),
  };
}

function effectSizes({ self, other }: BehaviourAnswers, detailed: boolean, level: number) {
  if (!detailed || self === null || other === null) {
    return { cliffsDelta: null, cliffsDeltaCi: null, hedgesG: null };
  }
  const { delta, ci } = cliffsDelta(self.counts, other.counts, level);
  return { cliffsDelta: delta, cliffsDeltaCi: ci, hedgesG: hedgesG(self.counts, other.counts, level).g };
}

function agreement<View extends 'Self' | 'Other'>(
  view: View,
  answers: BehaviourAnswers['self'],
): Record<`rwg${View}` | `ad${View}`, number | null> {
  const { rwg, adM } = answers === null ? { rwg: null, adM: null } : withinGroupAgreement(answers.counts);
  return { [`rwg${view}`]: rwg, [`ad${view}`]: adM } as Record<`rwg${View}` | `ad${View}`, number | null>;
}
