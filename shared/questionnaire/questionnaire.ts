import { z } from 'zod';
import { LocalizedText } from '../language.ts';
import { Side } from '../partnership/partnership.ts';
import { Scale } from './scale.ts';

const Slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens');

export const QuestionnaireId = Slug.brand<'QuestionnaireId'>();
export type QuestionnaireId = z.infer<typeof QuestionnaireId>;

export const Driver = z.object({ id: Slug, title: LocalizedText });
export type Driver = z.infer<typeof Driver>;

const common = {
  id: Slug,
  sides: z.array(Side).min(1).optional().describe('Asked of these sides only; both when absent.'),
};
const rated = { ...common, scale: Scale.optional().describe("The item's own scale.") };

/** Asked about both organisations, each respondent rating their own (`us`) and the partner (`them`). */
export const BehaviourItem = z.strictObject({
  ...rated,
  kind: z.literal('behaviour'),
  driver: Slug,
  predict: z
    .boolean()
    .optional()
    .describe('Also ask what the partner will say about one’s own organisation.'),
  text: z.strictObject({ us: LocalizedText, them: LocalizedText, predicted: LocalizedText.optional() }),
});

/** Asked once, about the relationship itself. */
export const RelationshipItem = z.strictObject({
  ...rated,
  kind: z.literal('relationship'),
  driver: Slug,
  text: LocalizedText,
});

/** How likely the respondent is to recommend working with the partner, 0–10 (net promoter score). */
export const RecommendItem = z.strictObject({ ...rated, kind: z.literal('recommend'), text: LocalizedText });

/** How well the relationship works, all in all. */
export const OverallItem = z.strictObject({ ...rated, kind: z.literal('overall'), text: LocalizedText });

/** An open question. */
export const CommentItem = z.strictObject({ ...common, kind: z.literal('comment'), text: LocalizedText });

export const Item = z.discriminatedUnion('kind', [
  BehaviourItem,
  RelationshipItem,
  RecommendItem,
  OverallItem,
  CommentItem,
]);
export type Item = z.infer<typeof Item>;
export type CommentItem = z.infer<typeof CommentItem>;
export type RatedItem = Exclude<Item, CommentItem>;

/** A versioned, multilingual set of mirrored items; the file format of the questionnaire library. */
export const Questionnaire = z.strictObject({
  id: QuestionnaireId,
  version: z.number().int().min(1),
  title: LocalizedText,
  description: LocalizedText.optional(),
  scale: Scale.describe('The scale of every item that has none of its own.'),
  drivers: z.array(Driver).max(40),
  items: z.array(Item).min(1).max(120),
});
export type Questionnaire = z.infer<typeof Questionnaire>;

/** What a recommend item is rated on unless it says otherwise: the net promoter score is defined on 0–10. */
const RECOMMEND_SCALE: Scale = { min: 0, max: 10 };

export function scaleOf(questionnaire: Questionnaire, item: RatedItem): Scale {
  return item.scale ?? (item.kind === 'recommend' ? RECOMMEND_SCALE : questionnaire.scale);
}

export function isAskedOf(item: Item, side: Side): boolean {
  return item.sides?.includes(side) ?? true;
}
