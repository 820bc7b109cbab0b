import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { type VectorCase, vectorFiles } from '../statistics/vector-files.ts';
import { AnswerInput, Invited, ScaleInput } from '../statistics/vector-inputs.ts';

const Answers = z.array(AnswerInput);
const WaveSide = z.strictObject({
  invited: Invited,
  responses: z.array(
    z.strictObject({
      self: Answers,
      other: Answers,
      predicted: Answers,
      nps: AnswerInput,
      overall: AnswerInput,
    }),
  ),
});
const WaveInput = z.strictObject({
  scale: ScaleInput,
  items: z.array(z.strictObject({ id: z.string(), driver: z.string(), predicted: z.boolean() })),
  config: z.record(z.string(), z.number()),
  sides: z.strictObject({ A: WaveSide, B: WaveSide }),
});
type WaveInput = z.infer<typeof WaveInput>;

/** A whole wave of the reference vectors as someone would hand it to the command. */
export interface WaveFiles {
  vector: VectorCase;
  questionnaire: string;
  responses: string;
  args: string[];
}

/** The waves among the vectors whose rules are the product's own, the minimum size apart. */
export function waveVectors(): WaveFiles[] {
  return vectorFiles()
    .flatMap(({ cases }) => cases)
    .filter(({ statistic }) => statistic === 'wave.report')
    .map((vector) => ({ vector, input: WaveInput.parse(vector.input) }))
    .filter(({ input }) => hasProductRules(input))
    .map(({ vector, input }) => ({
      vector,
      questionnaire: JSON.stringify(questionnaireOf(input)),
      responses: responsesOf(input),
      args: argumentsOf(input),
    }));
}

function hasProductRules({ config, scale: { min, max } }: WaveInput): boolean {
  const { level, alpha, kSide, kDetail, tau, delta, minCorrN } = config;
  const near = (value: number | undefined, rule: number) => Math.abs((value ?? Number.NaN) - rule) < 1e-12;
  return (
    level === 0.95 &&
    alpha === 0.05 &&
    (kSide ?? 0) >= 3 &&
    kDetail === 5 &&
    near(tau, min + 0.7 * (max - min)) &&
    near(delta, 0.1 * (max - min)) &&
    minCorrN === 10
  );
}

function questionnaireOf({ scale, items }: WaveInput) {
  const text = (words: string) => ({ en: words });
  return {
    id: 'wave',
    version: 1,
    title: text('Wave'),
    scale,
    drivers: [...new Set(items.map(({ driver }) => driver))].map((id) => ({ id, title: text(id) })),
    items: [
      ...items.map(({ id, driver, predicted }) => ({
        id,
        driver,
        kind: 'behaviour',
        predict: predicted,
        text: {
          us: text(`We do ${id}.`),
          them: text(`{them} does ${id}.`),
          ...(predicted ? { predicted: text(`What will {them} say of ${id}?`) } : {}),
        },
      })),
      { id: 'recommend', kind: 'recommend', text: text('Would you recommend {them}?') },
      { id: 'overall', kind: 'overall', text: text('All in all?') },
    ],
  };
}

function responsesOf({ items, sides }: WaveInput): string {
  const cell = (answer: number | 'NA' | null | undefined) => (answer === 'NA' ? 'n/a' : (answer ?? ''));
  const header = [
    'side',
    ...items.flatMap(({ id, predicted }) => [
      `${id}.us`,
      `${id}.them`,
      ...(predicted ? [`${id}.predicted`] : []),
    ]),
    'recommend',
    'overall',
  ];
  const rows = (['A', 'B'] as const).flatMap((side) =>
    sides[side].responses.map(({ self, other, predicted, nps, overall }) => [
      side.toLowerCase(),
      ...items.flatMap((item, place) => [
        cell(self[place]),
        cell(other[place]),
        ...(item.predicted ? [cell(predicted[place])] : []),
      ]),
      cell(nps),
      cell(overall),
    ]),
  );
  return stringify([header, ...rows]);
}

function argumentsOf({ config, sides }: WaveInput): string[] {
  const invited = (['A', 'B'] as const).flatMap((side) =>
    sides[side].invited === null ? [] : [`${side.toLowerCase()}=${sides[side].invited}`],
  );
  return ['--minimum', String(config.kSide), ...(invited.length > 0 ? ['--invited', invited.join(',')] : [])];
}
