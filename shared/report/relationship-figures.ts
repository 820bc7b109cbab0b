import type { LocalizedText } from '../language.ts';
import type { Side } from '../partnership/partnership.ts';
import { partnershipMean } from '../statistics/partnership-mean.ts';
import type { RatingCounts } from '../statistics/rating-counts.ts';
import { designVariance, sampledMean } from '../statistics/sampled-mean.ts';
import { answersTo, type CountedSide } from './counted-side.ts';
import type { FigureRules } from './figure-rules.ts';
import { testedGap } from './gap-figures.ts';
import type { GapReport, MeanFigure, RelationshipFigures } from './gap-report.ts';
import { meanFigure } from './mean-figure.ts';
import type { AskedOnce } from './survey.ts';
import { verdictsOf } from './verdicts.ts';

/** What every item about the relationship needs beside its answers. */
export interface RelationshipContext {
  sides: Record<Side, CountedSide>;
  rulesOn: (scale: AskedOnce['scale']) => FigureRules;
  textFor: (asked: AskedOnce, reader: Side) => LocalizedText;
}

/** The items about the relationship and the overall item; their gaps are one family. */
export function relationshipOf(
  items: readonly AskedOnce[],
  overall: AskedOnce | null,
  context: RelationshipContext,
): Pick<GapReport, 'relationship' | 'overall'> {
  const all = overall === null ? items : [...items, overall];
  const figures = all.map((asked) => relationshipFigures(asked, context));
  const verdicts = verdictsOf(
    figures.map(({ gap, p, scale }) => {
      return { gap, p, rules: context.rulesOn(scale) };
    }),
  );
  const judged = figures.map((figure, index): RelationshipFigures => {
    return { ...figure, verdict: verdicts[index]?.verdict ?? null };
  });
  const last = overall === null ? undefined : judged.at(-1);
  return {
    relationship: judged.slice(0, items.length),
    overall:
      overall === null || last === undefined
        ? null
        : { ...last, partnership: partnershipFigure(overall, last, context) },
  };
}

function relationshipFigures(
  asked: AskedOnce,
  { sides, rulesOn, textFor }: RelationshipContext,
): Omit<RelationshipFigures, 'verdict'> {
  const { item, scale, slot } = asked;
  const rules = rulesOn(scale);
  const [a, b] = [answersTo(sides.a, slot), answersTo(sides.b, slot)];
  return {
    item: item.id,
    driver: 'driver' in item ? item.driver : null,
    text: { a: textFor(asked, 'a'), b: textFor(asked, 'b') },
    scale,
    a: meanFigure(a, scale.min, rules),
    b: meanFigure(b, scale.min, rules),
    ...testedGap(a, b, scale.min, rules),
  };
}

/** Both sides' mean, each counting one half; nothing if either side's mean is withheld. */
function partnershipFigure(
  { scale, slot }: AskedOnce,
  { a, b }: Pick<RelationshipFigures, Side>,
  { sides, rulesOn }: RelationshipContext,
): NonNullable<GapReport['overall']>['partnership'] {
  const sideMean = (answers: RatingCounts | null, { n, mean, status }: MeanFigure) => {
    if (answers === null) return { n, mean, v: null };
    const sample = sampledMean(answers, scale.min);
    return { n, mean, v: status === 'full' ? designVariance(sample) : null, census: sample.fraction === 1 };
  };
  const { mean, se, ci } = partnershipMean(
    sideMean(answersTo(sides.a, slot), a),
    sideMean(answersTo(sides.b, slot), b),
    rulesOn(scale).level,
  );
  return { mean, se, ci };
}
