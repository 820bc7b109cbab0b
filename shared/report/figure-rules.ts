import { CORRELATION_MINIMUM } from '../statistics/correlation.ts';
import { DETAIL_MINIMUM } from '../wave/privacy-settings.ts';

/** The ends of a scale. */
export interface Ends {
  min: number;
  max: number;
}

/** The numbers that decide what a report shows and what it calls large, whatever the scales. */
export interface ReportRules {
  /** Confidence level of every interval. */
  level: number;
  /** Largest adjusted p of a signal. */
  alpha: number;
  /** From this share of the scale on a mean is a strength. */
  strengthShare: number;
  /** From this share of the scale on a gap matters. */
  gapShare: number;
  /** Below this many answers only the mean is given. */
  detailMinimum: number;
  /** Fewest people of a side for its own correlations. */
  correlationMinimum: number;
}

/** The usual rules: 95 % intervals, strength from 70 % of the scale, gaps from 10 % of it. */
export const REPORT_RULES: ReportRules = {
  level: 0.95,
  alpha: 0.05,
  strengthShare: 0.7,
  gapShare: 0.1,
  detailMinimum: DETAIL_MINIMUM,
  correlationMinimum: CORRELATION_MINIMUM,
};

/** The rules of a wave on one scale. */
export interface FigureRules
  extends Pick<ReportRules, 'level' | 'alpha' | 'detailMinimum' | 'correlationMinimum'> {
  /** Below this many answers a side's figure is withheld. */
  sideMinimum: number;
  /** From this mean on an item is a strength, in scale units. */
  strengthFrom: number;
  /** The smallest gap that matters, in scale units. */
  gapThatMatters: number;
}

/**
 * The rules on one scale. No minimum is below the side's own.
 *
 * @example figureRules({ min: 1, max: 5 }, 5).strengthFrom // 3.8
 */
export function figureRules({ min, max }: Ends, sideMinimum: number, rules = REPORT_RULES): FigureRules {
  return {
    level: rules.level,
    alpha: rules.alpha,
    sideMinimum,
    detailMinimum: Math.max(rules.detailMinimum, sideMinimum),
    correlationMinimum: Math.max(rules.correlationMinimum, sideMinimum),
    strengthFrom: min + rules.strengthShare * (max - min),
    gapThatMatters: rules.gapShare * (max - min),
  };
}
