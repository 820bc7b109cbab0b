import { z } from 'zod';
import { Language, LocalizedText } from '../language.ts';
import { PartnershipId, type Side } from '../partnership/partnership.ts';
import { Questionnaire, QuestionnaireId } from '../questionnaire/questionnaire.ts';
import { CharterSignatures } from './charter.ts';
import { CohortMerge } from './cohort-merge.ts';
import { PrivacySettings } from './privacy-settings.ts';
import { Schedule, Timetable } from './schedule.ts';
import { SINCE_LAST_WAVE_LIMIT } from './since-last-wave.ts';

export const WaveId = z.string().min(1).max(40).brand<'WaveId'>();
export type WaveId = z.infer<typeof WaveId>;

/** `draft → scheduled → open → closed → released`, or `closed → insufficient`; an operator may cancel. */
export const WaveState = z.enum([
  'draft',
  'scheduled',
  'open',
  'closed',
  'released',
  'insufficient',
  'cancelled',
]);
export type WaveState = z.infer<typeof WaveState>;

/** What happens to a wave that other programs can be told of. */
export const WaveEvent = z.enum(['wave.opened', 'wave.closed', 'report.released']);
export type WaveEvent = z.infer<typeof WaveEvent>;

const ShortText = z.string().trim().min(1, 'is empty').max(300, 'is longer than 300 characters');

/** A whole number for each side. */
export const SideCounts = z.object({ a: z.number().int().min(0), b: z.number().int().min(0) });
export type SideCounts = z.infer<typeof SideCounts>;

/** What the two organisations say has happened since the last wave, by language. */
export const SinceLastWave = z.record(
  Language,
  z
    .string()
    .trim()
    .min(1, 'is empty')
    .max(SINCE_LAST_WAVE_LIMIT, `is longer than ${SINCE_LAST_WAVE_LIMIT} characters`),
);
export type SinceLastWave = z.infer<typeof SinceLastWave>;

/** What an invitation tells of the wave before: nothing that its released report does not say. */
export const LastWave = z.object({
  answered: z.number().int().min(0).describe('Answers of both sides together.'),
  releasedAt: z.iso.datetime().describe('When both leads got the result.'),
});
export type LastWave = z.infer<typeof LastWave>;

/** What an operator decides about a wave while it is a draft. */
export const WaveDetails = z.object({
  title: z.string().trim().min(1).max(120).describe('What operators call the wave, for instance “Spring”.'),
  questionnaire: z.object({ id: QuestionnaireId, version: z.number().int().min(1) }),
  languages: z.array(Language).min(1).max(30).describe('Languages of the wave; the first is its default.'),
  schedule: Schedule,
  privacy: PrivacySettings.prefault({}),
  cohortDimensions: z
    .array(z.string().min(1).max(40))
    .max(5)
    .default([])
    .describe('Roster columns to cut by.'),
  cohortMerges: z
    .array(CohortMerge)
    .max(10)
    .optional()
    .describe('Values of those columns that stand as one beside answers and in the report.'),
  mirrorBack: z
    .boolean()
    .default(false)
    .describe('Whether respondents who ask for it are sent a short result.'),
  charter: LocalizedText.optional().describe('The listening charter; Parallax’s own words when absent.'),
  unsignedReason: z
    .record(Language, ShortText)
    .optional()
    .describe('Why the wave runs without signed charter; respondents read it, and no lead is asked to sign.'),
  sinceLastWave: SinceLastWave.optional().describe(
    'What happened since the last wave, in the words of the two organisations; invitations repeat it.',
  ),
});
export type WaveDetails = z.infer<typeof WaveDetails>;

/** One round of one partnership. */
export const Wave = WaveDetails.extend({
  id: WaveId,
  partnershipId: PartnershipId,
  number: z.number().int().min(1).describe('1 for the first wave of the partnership.'),
  state: WaveState,
  revision: z.number().int().min(1).describe('Counts changes; guards every transition.'),
  createdAt: z.iso.datetime(),
  signatures: CharterSignatures.default({ a: null, b: null }).describe('Who signed the charter, by side.'),
  charterAskedAt: z.iso
    .datetime()
    .nullable()
    .default(null)
    .describe('When the leads who had not signed were asked last; null when never.'),
  charterAskAt: z.iso
    .datetime()
    .nullable()
    .default(null)
    .describe('When those who have not signed are asked again.'),
  cancelledBecause: z
    .enum(['unsigned'])
    .nullable()
    .default(null)
    .describe('Why Parallax itself cancelled the wave; null when it did not.'),
  timetable: Timetable.nullable().describe('The schedule as instants; null while a draft.'),
  extended: z.boolean().describe('Whether a short side has already extended the wave.'),
  extendedFrom: z.iso
    .datetime()
    .nullable()
    .default(null)
    .describe('The closing time at which a short side extended the wave.'),
  invited: SideCounts.nullable().describe('People invited, by side; null until everyone has been.'),
  onPaper: SideCounts.nullable()
    .default(null)
    .describe('How many of the invited have no address and get a printed sheet.'),
  shards: z.union([z.literal(1), z.literal(16)]).describe('Partitions of the answers; fixed at the opening.'),
  mailingsDone: z.number().int().min(0).describe('How many mailings of the timetable are done.'),
  mailCheckAt: z.iso
    .datetime()
    .nullable()
    .describe('When to look for mails that were queued but never sent.'),
  closedAt: z.iso.datetime().nullable(),
  releasedAt: z.iso.datetime().nullable().default(null).describe('When both leads got the result.'),
  mirrorsDone: z.boolean().default(false).describe('Whether the short results were made for all who asked.'),
  responded: SideCounts.nullable().describe('Answers counted after the close; null before.'),
  untold: z
    .array(z.object({ event: WaveEvent, at: z.iso.datetime() }))
    .default([])
    .describe('What has happened and the webhooks have not been told of yet.'),
  dueAt: z.iso.datetime().nullable().describe('When the scheduler looks at the wave next.'),
});
export type Wave = z.infer<typeof Wave>;

/** What a deployed wave can no longer change and every respondent's page is made from. */
export const WaveSnapshot = z.object({
  questionnaire: Questionnaire,
  names: z.object({ a: z.string(), b: z.string() }) satisfies z.ZodType<Record<Side, string>>,
  charter: LocalizedText.optional(),
  sinceLastWave: SinceLastWave.optional(),
  lastWave: LastWave.optional().describe('The newest released wave at the deployment.'),
  leads: z
    .object({ a: z.array(z.string()), b: z.array(z.string()) })
    .optional()
    .describe('Addresses of the leads at the deployment; whoever joins later reads no comment for one side.'),
});
export type WaveSnapshot = z.infer<typeof WaveSnapshot>;
