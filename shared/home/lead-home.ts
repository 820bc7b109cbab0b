import { z } from 'zod';
import { Action } from '../action/action.ts';
import { Language } from '../language.ts';
import { PartnershipId, Side } from '../partnership/partnership.ts';
import { Trend, Verdict } from '../report/gap-report.ts';
import { WaveId } from '../wave/wave.ts';

/*
 * What a lead sees first: of every partnership they lead what waits for them, what runs, what was found. It
 * holds nothing of a wave's answers before its release, not even how many there are.
 */

const bySide = <Schema extends z.ZodType>(schema: Schema) => z.object({ a: schema, b: schema });

const waveNames = {
  id: WaveId,
  number: z.number().int().min(1),
  title: z.string().describe('What operators call the wave.'),
};

/** How the charter of a running wave stands, for this reader. */
export const CharterStanding = z.enum([
  'to-sign',
  'colleague-to-sign',
  'partner-to-sign',
  'signed',
  'waived',
]);
export type CharterStanding = z.infer<typeof CharterStanding>;

/** A wave that is scheduled, open or closed. */
export const RunningWave = z.object({
  ...waveNames,
  state: z.enum(['scheduled', 'open', 'closed']),
  timeZone: z.string(),
  opensAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  remindersAt: z.array(z.iso.datetime()).describe('Those still to come.'),
  extended: z.boolean().describe('Whether it stays open longer because a side was short at the close.'),
  charter: CharterStanding.describe(
    '`colleague-to-sign`: the reader leads both sides, so somebody else has to; `waived`: it runs without.',
  ),
});
export type RunningWave = z.infer<typeof RunningWave>;

const Score = z.number().nullable().optional().describe('Null if withheld, absent if not asked.');
const Standing = z.object({ nps: Score, overall: Score });

/** A released report in a few lines. */
export const ReportBrief = z.object({
  ...waveNames,
  closedAt: z.iso.datetime(),
  timeZone: z.string(),
  toGuess: z.boolean().describe('Whether the reader is first invited to guess; then nothing is told here.'),
  told: z
    .object({
      language: Language.describe('What the sentences are written in: one of the wave’s languages.'),
      sentence: z.string().nullable().describe('Null when no two figures can be compared.'),
      verdict: Verdict.nullable(),
      next: z.string().nullable().describe('What to bring up in the next conversation.'),
      standing: bySide(Standing),
    })
    .nullable()
    .describe('Null before the guess, and for reports that are not among the newest.'),
});
export type ReportBrief = z.infer<typeof ReportBrief>;

/** A wave that ended without a result. */
export const WaveWithoutResult = z.object({
  ...waveNames,
  state: z.enum(['insufficient', 'cancelled']),
  unsigned: z.boolean().describe('Whether it was cancelled because a signature was missing.'),
});

const Point = z.number().nullable();

/** How both sides' scores moved over the released waves that this reader has opened. */
export const ScoreTrend = z.object({
  waves: z
    .array(z.object({ number: z.number().int(), nps: bySide(Point), overall: bySide(Point) }))
    .describe('Oldest first, at least two.'),
  scale: z.object({ min: z.number(), max: z.number() }).nullable().describe('Of the overall item.'),
  change: z
    .object({ nps: Trend.shape.nps, overall: Trend.shape.overall })
    .nullable()
    .describe('Since the wave before, with its verdict.'),
});
export type ScoreTrend = z.infer<typeof ScoreTrend>;

/** What is agreed and still to be done; of a report that the reader has not opened yet nothing is told. */
export const OpenActions = z.object({
  open: z.array(Action).describe('By due date.'),
  ended: z.number().int().min(0).describe('How many were done or dropped.'),
});

export const LeadPartnership = z.object({
  id: PartnershipId,
  organisations: bySide(z.string()),
  sides: z.array(Side).min(1).describe('The sides that the reader leads: one, rarely both.'),
  colleagues: z
    .array(z.object({ side: Side, name: z.string(), email: z.string() }))
    .describe('The other leads of those sides.'),
  running: z.array(RunningWave),
  reports: z.array(ReportBrief).describe('Newest first.'),
  withoutResult: z.array(WaveWithoutResult).describe('Newest first.'),
  trend: ScoreTrend.nullable(),
  actions: OpenActions,
});
export type LeadPartnership = z.infer<typeof LeadPartnership>;

export const LeadHome = z.object({
  partnerships: z.array(LeadPartnership).describe('Those where something waits for the reader first.'),
});
export type LeadHome = z.infer<typeof LeadHome>;
