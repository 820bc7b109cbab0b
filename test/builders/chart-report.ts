import type { Side } from '../../shared/partnership/partnership.ts';
import type { BehaviourFigures, GapReport, Verdict } from '../../shared/report/gap-report.ts';
import { aBehaviour, aFullReport, aMean, anNps } from './full-report.ts';

type Texts = Record<string, string>;

/** One behaviour in brief: means, half widths of the intervals, verdict, prediction. */
interface Brief {
  item: string;
  driver?: string;
  self: number | null;
  other: number | null;
  half?: [number, number];
  verdict?: Verdict;
  predicted?: number;
  text: { self: Texts; other: Texts };
  spread?: [number, number];
}

const NAMES = { a: 'Example Freight', b: 'Sample Telecom' };

/** A behaviour from its means; the gap and its verdict follow unless a mean is missing. */
export function aViewedBehaviour({
  half: [ownHalf, partnerHalf] = [0.6, 0.8],
  spread: [ownSpread, partnerSpread] = [1.1, 1.4],
  verdict = 'noise',
  driver = 'trust',
  ...brief
}: Brief): BehaviourFigures {
  const { item, self, other, predicted, text } = brief;
  const gap = self === null || other === null ? null : self - other;
  const figure = (mean: number | null, half: number) =>
    mean === null ? aMean(null) : aMean(mean, { ci: [mean - half, mean + half] });
  const firm = verdict !== 'noise';
  const strong = (mean: number) => mean >= 7;
  return aBehaviour({
    item,
    driver,
    text,
    self: figure(self, ownHalf),
    other: figure(other, partnerHalf),
    predicted: predicted === undefined ? null : aMean(predicted),
    gap,
    gapCi: gap === null ? null : [gap - ownHalf - partnerHalf, gap + ownHalf + partnerHalf],
    verdict: gap === null ? null : verdict,
    agreement: {
      rwgSelf: self === null ? null : 0.8,
      adSelf: self === null ? null : ownSpread,
      rwgOther: other === null ? null : 0.7,
      adOther: other === null ? null : partnerSpread,
    },
    johari:
      self === null || other === null
        ? null
        : {
            class: strong(self)
              ? strong(other)
                ? 'shared_strength'
                : 'blind_spot'
              : strong(other)
                ? 'hidden_strength'
                : 'shared_weakness',
            firm,
            reasons: firm ? [] : ['self_uncertain'],
          },
  });
}

function asked(us: Texts, them: Texts): BehaviourFigures['text'] {
  return { self: us, other: them };
}

const EARLY = (partner: string, one: string) =>
  asked(
    {
      en: `We tell ${partner} early when a commitment is at risk.`,
      hi: `जब कोई वादा पूरा न हो पाने का खतरा हो, तो हम ${partner} की टीम को पहले ही बता देते हैं।`,
      ru: `Мы заранее сообщаем компании «${partner}», если обязательство под угрозой.`,
    },
    {
      en: `${one} tells us early when a commitment is at risk.`,
      hi: `जब कोई वादा पूरा न हो पाने का खतरा हो, तो ${one} की टीम हमें पहले ही बता देती है।`,
      ru: `Компания «${one}» заранее сообщает нам, если обязательство под угрозой.`,
    },
  );

const WORDS: Record<string, [Texts, string]> = {
  promises: [
    { en: 'We keep what we promise.', hi: 'हम अपने वादे निभाते हैं।', ru: 'Мы выполняем то, что обещаем.' },
    'delivery',
  ],
  listen: [
    {
      en: 'We listen before we propose a solution, and we check that we have understood the problem.',
      hi: 'हम समाधान सुझाने से पहले बात ध्यान से सुनते हैं और जाँच लेते हैं कि समस्या ठीक से समझ में आई है।',
      ru: 'Прежде чем предложить решение, мы слушаем и проверяем, правильно ли поняли проблему.',
    },
    'trust',
  ],
  decide: [
    {
      en: 'We decide quickly when it matters.',
      hi: 'ज़रूरत पड़ने पर हम जल्दी फ़ैसला लेते हैं।',
      ru: 'Мы быстро принимаем решения, когда это важно.',
    },
    'delivery',
  ],
  mistakes: [
    { en: 'We admit our mistakes.', hi: 'हम अपनी गलतियाँ मानते हैं।', ru: 'Мы признаём свои ошибки.' },
    'trust',
  ],
  share: [
    {
      en: 'We share plans and forecasts openly.',
      hi: 'हम अपनी योजनाएँ और अनुमान खुलकर बताते हैं।',
      ru: 'Мы открыто делимся планами и прогнозами.',
    },
    'openness',
  ],
};

function behavioursOf(target: Side, numbers: readonly Omit<Brief, 'text'>[]): BehaviourFigures[] {
  const partner = NAMES[target === 'a' ? 'b' : 'a'];
  return numbers.map((brief) => {
    const [words, driver] = WORDS[brief.item] ?? [{}, 'trust'];
    const text = brief.item === 'early' ? EARLY(partner, NAMES[target]) : asked(words, words);
    return aViewedBehaviour({ driver, ...brief, text });
  });
}

const relation = (driver: string, r: number, ci: [number, number]) => {
  const side = { n: 12, r, ci, p: 0.01, spearman: r };
  const pooled = { n: 24, groups: 2, df: 21, r, ci, p: 0.01, q: 0, qDf: 1, qP: 1, pAdj: 0.02 };
  return { driver, a: side, b: side, pooled };
};

const driverOf = (
  driver: string,
  items: string[],
  gap: number | null,
): GapReport['driverFigures']['a'][number] => ({
  driver,
  items,
  self: gap === null ? null : { n: 12, mean: 7, sd: 1, ci: [6.5, 7.5] },
  other: gap === null ? null : { n: 12, mean: 7 - gap, sd: 1, ci: [6.5 - gap, 7.5 - gap] },
  gap,
  gapSe: 0.4,
  gapDf: 22,
  gapCi: gap === null ? null : [gap - 0.8, gap + 0.8],
  johari: null,
  rwgJSelf: null,
  rwgJOther: null,
  alpha: null,
});

/** A report of Example Freight (a) and Sample Telecom (b) in which there is something of everything to draw. */
export function aChartReport(overrides: Partial<GapReport> = {}): GapReport {
  return aFullReport({
    languages: ['en', 'hi', 'ru'],
    organisations: NAMES,
    drivers: [
      { id: 'trust', title: { en: 'Trust and openness', hi: 'भरोसा और खुलापन', ru: 'Доверие и открытость' } },
      { id: 'delivery', title: { en: 'Delivery', hi: 'काम पूरा करना', ru: 'Исполнение' } },
      {
        id: 'openness',
        title: { en: 'Planning together', hi: 'मिलकर योजना बनाना', ru: 'Совместное планирование' },
      },
    ],
    nps: {
      a: { ...anNps(17, [-20, 45]) },
      b: { ...anNps(-25, [-58, 12]), promoters: 3, passives: 3, detractors: 6 },
      difference: { diff: 42, wald: null, adjusted: { diff: 42, se: 20, ci: [2, 82] } },
      partnership: -4,
    },
    targets: {
      a: behavioursOf('a', [
        { item: 'promises', spread: [0.8, 1.2], self: 7.4, other: 7.1, predicted: 6.9 },
        { item: 'early', spread: [0.7, 2.4], self: 8.4, other: 5.2, verdict: 'signal', predicted: 7.8 },
        {
          item: 'listen',
          spread: [1.9, 1.5],
          self: 6.1,
          other: 7.6,
          verdict: 'tendency',
          half: [0.9, 1.2],
          predicted: 5.9,
        },
        { item: 'decide', spread: [1.3, 1.1], self: 5.2, other: 5.6, half: [0.5, 0.9] },
        {
          item: 'mistakes',
          spread: [0.9, 0.5],
          self: 7.9,
          other: 6.2,
          verdict: 'signal',
          half: [0.4, 0.5],
          predicted: 7.2,
        },
        { item: 'share', self: 6.8, other: null },
      ]),
      b: behavioursOf('b', [
        { item: 'promises', self: 8.1, other: 7.9 },
        { item: 'early', spread: [1.1, 0.8], self: 7.2, other: 5.1, verdict: 'signal', predicted: 6.4 },
        { item: 'listen', self: 7.7, other: 6.4, verdict: 'tendency', half: [0.9, 1.2] },
        { item: 'decide', spread: [2.1, 1.9], self: 4.1, other: 5.3, verdict: 'signal', half: [0.4, 0.5] },
      ]),
    },
    driverFigures: {
      a: [
        driverOf('trust', ['early', 'listen', 'mistakes'], 1.6),
        driverOf('delivery', ['promises', 'decide'], -0.1),
        driverOf('openness', [], null),
      ],
      b: [driverOf('trust', ['early', 'listen'], 1.7), driverOf('delivery', ['promises', 'decide'], -0.5)],
    },
    driverAnalysis: {
      recommend: {
        drivers: [
          relation('trust', 0.71, [0.43, 0.87]),
          relation('delivery', 0.38, [-0.03, 0.68]),
          relation('openness', 0.12, [-0.3, 0.5]),
        ],
        relativeWeights: null,
      },
      overall: null,
    },
    priorities: [
      { target: 'b', driver: 'trust', importance: 0.71, gap: 1.7, score: 0.12 },
      { target: 'a', driver: 'trust', importance: 0.71, gap: 1.6, score: 0.11 },
      { target: 'b', driver: 'delivery', importance: 0.38, gap: -0.5, score: 0.02 },
      { target: 'a', driver: 'delivery', importance: 0.38, gap: -0.1, score: 0.004 },
      { target: 'a', driver: 'openness', importance: 0.12, gap: null, score: null },
    ],
    ...overrides,
  });
}
