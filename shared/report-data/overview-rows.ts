import { otherSide, SIDES, type Side } from '../partnership/partnership.ts';
import type { GapReport } from '../report/gap-report.ts';
import { type FigureRow, limits } from './figure-row.ts';

/** By which numbers the report was made. */
export function ruleRows({ questionnaire, privacy, rules }: GapReport): FigureRow[] {
  const row = (section: string, figure: string, value: number): FigureRow => ({ section, figure, value });
  return [
    row('questionnaire', 'version', questionnaire.version),
    row('privacy', 'side-minimum', privacy.sideMinimum),
    row('privacy', 'cohort-minimum', privacy.cohortMinimum),
    row('privacy', 'comment-minimum', privacy.commentMinimum),
    row('rules', 'confidence-level', rules.level),
    row('rules', 'alpha', rules.alpha),
    row('rules', 'strength-share', rules.strengthShare),
    row('rules', 'gap-share', rules.gapShare),
  ];
}

/** Who answered, and what was kept back. */
export function participationRows({ participation, withheld }: GapReport): FigureRow[] {
  const rows = SIDES.flatMap((side): FigureRow[] => {
    const { invited, responded, rate, ci, lowCoverage } = participation[side];
    const row = { section: 'participation', side };
    const status = lowCoverage ? 'low-coverage' : null;
    return [
      { ...row, figure: 'invited', value: invited },
      { ...row, figure: 'responded', value: responded },
      { ...row, figure: 'rate', value: rate, ...limits(ci), status },
    ];
  });
  const kept = withheld.flatMap(({ side, what, count, minimum }): FigureRow[] => [
    { section: 'withheld', side, figure: what, value: count },
    { section: 'withheld', side, figure: `${what}-minimum`, value: minimum },
  ]);
  return [...rows, ...kept];
}

/** Both sides' net promoter scores. */
export function npsRows({ nps }: GapReport): FigureRow[] {
  if (nps === null) return [];
  const { diff, wald, adjusted } = nps.difference;
  const row = { section: 'nps' };
  return [
    ...SIDES.flatMap((side) => scoreRows(side, nps[side])),
    { ...row, figure: 'difference', value: diff, ...limits(adjusted?.ci) },
    ...variantRows(row, 'difference', wald, adjusted, adjusted?.diff ?? null),
    { ...row, figure: 'partnership', value: nps.partnership },
  ];
}

type Score = NonNullable<GapReport['nps']>[Side];

function scoreRows(side: Side, score: Score): FigureRow[] {
  const { n, status, wald, adjusted, nps, promoters, passives, detractors } = score;
  const row = { section: 'nps', target: otherSide(side), side, n, status };
  return [
    { ...row, figure: 'nps', value: nps, ...limits(adjusted?.ci) },
    { ...row, figure: 'promoters', value: promoters },
    { ...row, figure: 'passives', value: passives },
    { ...row, figure: 'detractors', value: detractors },
    ...variantRows(row, 'nps', wald, adjusted, adjusted?.nps ?? null),
  ];
}

/** The estimate that the interval rests on, and the plain interval for reference. */
function variantRows(
  row: Omit<FigureRow, 'figure'>,
  figure: string,
  wald: Score['wald'],
  adjusted: Pick<NonNullable<Score['adjusted']>, 'se' | 'ci'> | null,
  centre: number | null,
): FigureRow[] {
  return [
    { ...row, figure: `${figure}-adjusted`, value: centre, ...limits(adjusted?.ci) },
    { ...row, figure: `${figure}-adjusted-se`, value: adjusted?.se ?? null },
    { ...row, figure: `${figure}-wald-se`, value: wald?.se ?? null, ...limits(wald?.ci) },
  ];
}
