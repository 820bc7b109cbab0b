import type { BehaviourFigures, GapReport } from '../../shared/report/gap-report.ts';
import { aChartReport, aViewedBehaviour } from './chart-report.ts';
import { aMean, anNps } from './full-report.ts';

type Numbers = Omit<Parameters<typeof aViewedBehaviour>[0], 'text' | 'item'>;

const words = (en: string): BehaviourFigures['text'] => ({ self: { en }, other: { en } });

function behaviours(
  numbers: readonly Numbers[],
  question = (index: number) => `We keep promise number ${index + 1}.`,
) {
  return numbers.map((brief, index) =>
    aViewedBehaviour({ item: `item-${index}`, text: words(question(index)), ...brief }),
  );
}

const ANY: Numbers[] = [
  { self: 7.2, other: 6.9 },
  { self: 6.1, other: 6.8 },
  { self: 5.4, other: 5.5 },
];

const LONG_NAME = 'The Extremely Long-Winded Example Freight Holding Company Ltd';
const LONG_QUESTION =
  'When a commitment to the partner is at risk because of something that happened on our side or on that of one of our suppliers, we say so on the same day, explain what it means for the work that we share, propose at least two ways to go on, and keep to whichever of them both of us then agree upon together.';

/** Reports that are hard to draw, each by what is hard about it. */
export const EDGE_REPORTS = {
  'one side of one mind': aChartReport({
    targets: {
      a: behaviours([
        { self: 8, other: 5.4, half: [0, 0.9], verdict: 'signal', spread: [0, 1.4] },
        { self: 10, other: 9.6, half: [0, 0.8], spread: [0, 1.1] },
        { self: 0, other: 0.3, half: [0, 0.8], spread: [0, 0.4] },
      ]),
      b: behaviours(ANY),
    },
  }),
  'no gap a signal': aChartReport({ targets: { a: behaviours(ANY), b: behaviours(ANY) } }),
  'every gap a signal': aChartReport({
    targets: {
      a: behaviours([
        { self: 9.8, other: 0.4, verdict: 'signal' },
        { self: 1.2, other: 9.1, verdict: 'signal' },
        { self: 7, other: 5.5, verdict: 'signal' },
      ]),
      b: behaviours(ANY),
    },
  }),
  'scores at both ends': aChartReport({
    nps: {
      a: { ...anNps(100, [62, 100]), promoters: 12, passives: 0, detractors: 0 },
      b: { ...anNps(-100, [-100, -71]), promoters: 0, passives: 0, detractors: 12 },
      difference: { diff: 200, wald: null, adjusted: null },
      partnership: 0,
    },
  }),
  'forty behaviours': aChartReport({
    targets: {
      a: behaviours(
        Array.from({ length: 40 }, (_, index) => ({
          self: 4 + ((index * 7) % 23) / 4,
          other: 4 + ((index * 11) % 19) / 4,
          verdict: index % 5 === 0 ? 'signal' : index % 3 === 0 ? 'tendency' : 'noise',
          half: [0.4 + (index % 4) / 5, 0.5 + (index % 3) / 4],
          spread: [0.4 + (index % 9) / 4, 0.5 + (index % 7) / 4],
        })),
        (index) =>
          `We keep promise number ${index + 1}, also when it becomes harder than we thought at first.`,
      ),
      b: behaviours(ANY),
    },
  }),
  'long names and questions': aChartReport({
    organisations: { a: LONG_NAME, b: `${LONG_NAME.slice(0, -3)}GmbH` },
    drivers: [
      { id: 'trust', title: { en: 'Trust, openness, and saying early what will not work out as planned' } },
    ],
    targets: {
      a: behaviours([{ self: 8, other: 5.4, verdict: 'signal', predicted: 7 }, ...ANY], (index) =>
        index < 2 ? LONG_QUESTION : 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung?',
      ),
      b: behaviours(ANY),
    },
  }),
  'nearly all withheld': aChartReport({
    nps: {
      a: {
        ...anNps(0, [0, 0]),
        nps: null,
        adjusted: null,
        wald: null,
        status: 'withheld',
        n: 3,
        promoters: null,
        passives: null,
        detractors: null,
      },
      b: {
        ...anNps(-25, [-58, 12]),
        adjusted: null,
        wald: null,
        status: 'mean-only',
        n: 4,
        promoters: null,
        passives: null,
        detractors: null,
      },
      difference: { diff: null, wald: null, adjusted: null },
      partnership: null,
    },
    targets: {
      a: behaviours([
        { self: null, other: null },
        { self: null, other: 6.2 },
        { self: 7.4, other: null },
        { self: null, other: null },
      ]),
      b: behaviours([{ self: null, other: null }]),
    },
    driverFigures: { a: [], b: [] },
    driverAnalysis: { recommend: null, overall: null },
    priorities: [],
  }),
  'few answers': aChartReport({
    targets: {
      a: behaviours(ANY).map((item) => ({
        ...item,
        self: aMean(item.self.mean, { n: 4, status: 'mean-only', ci: null, sd: null }),
        agreement: { ...item.agreement, adSelf: null, rwgSelf: null },
        gapCi: null,
      })),
      b: behaviours(ANY),
    },
  }),
  'two scales': aChartReport({
    targets: {
      a: [
        ...behaviours(ANY),
        {
          ...aViewedBehaviour({
            item: 'other-scale',
            driver: 'delivery',
            self: 4.6,
            other: 2.9,
            verdict: 'signal',
            half: [0.3, 0.9],
            text: words('We answer within a day (rated from 1 to 5).'),
          }),
          scale: { min: 1, max: 5 },
        },
      ],
      b: behaviours(ANY),
    },
  }),
  'intervals beyond the scale': aChartReport({
    targets: {
      a: behaviours([
        { self: 9.6, other: 0.4, half: [2, 2], verdict: 'signal' },
        { self: 10, other: 0, half: [1, 1], verdict: 'tendency' },
      ]),
      b: behaviours(ANY),
    },
  }),
} satisfies Record<string, GapReport>;
