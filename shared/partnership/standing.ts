import { z } from 'zod';
import { LocalizedText } from '../language.ts';
import type { GapReport } from '../report/gap-report.ts';
import { Verdict } from '../report/gap-report.ts';
import { rankedGaps } from '../report/ranked-gaps.ts';
import { awaitedSides } from '../wave/awaited-sides.ts';
import {
  SideCounts,
  type SideCounts as SideCountsValue,
  type Wave,
  WaveId,
  WaveState,
} from '../wave/wave.ts';
import { Side } from './partnership.ts';

const SideFigures = z.object({ a: z.number().nullable(), b: z.number().nullable() });
const Change = z.object({ change: z.number().nullable(), verdict: Verdict.nullable() });
const SideChanges = z.object({ a: Change, b: Change });

/** The newest wave, as far as it is to be watched. */
export const StandingWave = z.object({
  id: WaveId,
  number: z.number().int(),
  title: z.string(),
  state: WaveState,
  timeZone: z.string(),
  opensAt: z.string().describe('As an instant once deployed, as the draft has it before.'),
  closesAt: z.string(),
  sideMinimum: z.number().int(),
  extended: z.boolean(),
  awaited: z.array(Side).describe('Whose signature under the charter it waits for.'),
  lapsed: z.boolean().describe('Whether it was cancelled because the charter was not signed.'),
  invited: SideCounts.nullable(),
  responded: SideCounts.nullable().describe('So far; null before the opening.'),
  troubled: z
    .number()
    .int()
    .nullable()
    .describe('Addresses at which the invitation went wrong; null where they were not counted.'),
});
export type StandingWave = z.infer<typeof StandingWave>;

/** What the newest released report says in a line. Nothing of a sealed wave is ever in it. */
export const StandingResult = z.object({
  waveId: WaveId,
  number: z.number().int(),
  releasedAt: z.string(),
  nps: SideFigures.nullable(),
  overall: SideFigures.nullable(),
  widest: z
    .object({
      text: LocalizedText,
      about: z.enum(['organisation', 'relationship']),
      target: Side.nullable().describe('Whose behaviour it is about; null for the relationship.'),
      gap: z.number(),
      verdict: Verdict.nullable(),
    })
    .nullable(),
  trend: z.object({ nps: SideChanges, overall: SideChanges }).nullable(),
});
export type StandingResult = z.infer<typeof StandingResult>;

/** How a partnership stands, for the list of all of them. */
export const Standing = z.object({
  wave: StandingWave.nullable(),
  result: StandingResult.nullable(),
  actions: z
    .object({
      open: z.number().int().min(0),
      overdueFrom: z.iso
        .datetime()
        .nullable()
        .describe('From when the first of them is overdue; null when none is open.'),
    })
    .default({ open: 0, overdueFrom: null }),
});
export type Standing = z.infer<typeof Standing>;

/** The wave's line. */
export function standingWave(
  wave: Wave,
  { responded, troubled }: { responded: SideCountsValue | null; troubled: number | null },
): StandingWave {
  const { timetable, schedule } = wave;
  return {
    id: wave.id,
    number: wave.number,
    title: wave.title,
    state: wave.state,
    timeZone: schedule.timeZone,
    opensAt: timetable?.opensAt ?? schedule.opensAt,
    closesAt: timetable?.closesAt ?? schedule.closesAt,
    sideMinimum: wave.privacy.sideMinimum,
    extended: wave.extended,
    awaited: wave.state === 'scheduled' ? [...awaitedSides(wave)] : [],
    lapsed: wave.cancelledBecause === 'unsigned',
    invited: wave.invited,
    responded,
    troubled,
  };
}

/** The result's line, from the report of a released wave. */
export function standingResult(
  wave: Pick<Wave, 'id' | 'number'>,
  releasedAt: string,
  report: GapReport,
): StandingResult {
  const [widest] = rankedGaps(report);
  const changes = ({ a, b }: NonNullable<GapReport['trend']>['nps']) => ({
    a: { change: a.change, verdict: a.verdict },
    b: { change: b.change, verdict: b.verdict },
  });
  return {
    waveId: wave.id,
    number: wave.number,
    releasedAt,
    nps: report.nps && { a: report.nps.a.nps, b: report.nps.b.nps },
    overall: report.overall && { a: report.overall.a.mean, b: report.overall.b.mean },
    widest: widest
      ? {
          text: widest.about === 'relationship' ? widest.text.a : widest.text.self,
          about: widest.about,
          target: widest.about === 'relationship' ? null : widest.target,
          gap: widest.gap,
          verdict: widest.verdict,
        }
      : null,
    trend: report.trend && { nps: changes(report.trend.nps), overall: changes(report.trend.overall) },
  };
}
