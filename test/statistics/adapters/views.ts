import { z } from 'zod';
import { coOrientation } from '../../../shared/statistics/co-orientation.ts';
import { johari } from '../../../shared/statistics/johari.ts';
import { partnershipMean } from '../../../shared/statistics/partnership-mean.ts';
import { perceptionProfile } from '../../../shared/statistics/perception-profile.ts';
import { sampledMean } from '../../../shared/statistics/sampled-mean.ts';
import { type Adapter, adapter } from '../adapter.ts';
import {
  AnswerInput,
  countAnswers,
  countDifferences,
  Invited,
  ScaleInput,
  SideInput,
} from '../vector-inputs.ts';

const Answers = z.array(AnswerInput);
const figure = z.number().nullable();

/** What both sides see of one organisation. */
export const viewAdapters: Record<string, Adapter> = {
  'coorientation.item': adapter(
    z.strictObject({
      scale: ScaleInput,
      self: Answers,
      predicted: Answers,
      other: Answers,
      invitedSelf: Invited,
      invitedOther: Invited,
      level: z.number(),
    }),
    ({ scale, self, predicted, other, invitedSelf, invitedOther, level }) => {
      const { agreement, congruency, accuracy } = coOrientation(
        {
          self: countAnswers(self, scale, invitedSelf),
          predicted: countAnswers(predicted, scale, invitedSelf),
          other: countAnswers(other, scale, invitedOther),
          differences: countDifferences(self, predicted, scale, invitedSelf),
        },
        scale.min,
        level,
      );
      const { status: _, ...paired } = congruency;
      return { agreement, congruency: paired, accuracy };
    },
  ),
  'johari.classify': adapter(
    z.strictObject({
      scale: ScaleInput,
      self: SideInput,
      other: SideInput,
      tau: z.number(),
      delta: z.number(),
      confidence: z.number(),
      minN: z.number(),
      detailN: z.number(),
    }),
    ({ scale, self, other, ...rule }) =>
      johari(sampledMean(self, scale.min), sampledMean(other, scale.min), rule),
  ),
  'coorientation.profile': adapter(
    z.strictObject({
      selfMeans: z.array(z.number()),
      otherMeans: z.array(z.number()),
      gapSes: z.array(z.number()),
      range: z.number(),
    }),
    ({ selfMeans, otherMeans, gapSes, range }) =>
      perceptionProfile(
        selfMeans.map((self, item) => ({ self, other: otherMeans[item] ?? 0, se: gapSes[item] ?? 0 })),
        range,
      ),
  ),
  'partnership.mean': adapter(
    z.strictObject({
      meanA: figure,
      meanB: figure,
      vA: figure,
      vB: figure,
      nA: z.number(),
      nB: z.number(),
      level: z.number(),
    }),
    ({ meanA, meanB, vA, vB, nA, nB, level }) =>
      partnershipMean({ n: nA, mean: meanA, v: vA }, { n: nB, mean: meanB, v: vB }, level),
  ),
};
