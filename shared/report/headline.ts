import { z } from 'zod';
import { type Language, textIn } from '../language.ts';
import { otherSide, type Side } from '../partnership/partnership.ts';
import { type GapReport, Verdict } from './gap-report.ts';
import { type RankedGap, rankedGaps } from './ranked-gaps.ts';

const SideFigures = z.object({
  name: z.string(),
  invited: z.number().nullable(),
  responded: z.number(),
  nps: z.number().nullable().optional().describe('Null if withheld, absent if not asked.'),
  overall: z.number().nullable().optional(),
});

const GapLine = z.object({
  about: z
    .enum(['organisation', 'relationship'])
    .default('organisation')
    .describe('Whether `self` is how the organisation rates itself or how it rates the relationship.'),
  organisation: z.string(),
  partner: z.string(),
  question: z.string(),
  self: z.number(),
  other: z.number(),
  gap: z.number(),
  verdict: Verdict.nullable(),
});

/** The few figures that the release mail carries: both sides at a glance and the three widest gaps. */
export const Headline = z.object({
  title: z.string().optional().describe('What the wave is called.'),
  a: SideFigures,
  b: SideFigures,
  gaps: z.array(GapLine).max(3),
});
export type Headline = z.infer<typeof Headline>;

/** For a lead of one side, so that the questions read as that side's people read them. */
export function headlineOf(report: GapReport, reader: Side, language: Language): Headline {
  const sideFigures = (side: Side) => ({
    name: report.organisations[side],
    invited: report.participation[side].invited,
    responded: report.participation[side].responded,
    ...(report.nps ? { nps: report.nps[side].nps } : {}),
    ...(report.overall ? { overall: report.overall[side].mean } : {}),
  });
  const gaps = rankedGaps(report)
    .filter(({ gap }) => gap !== 0)
    .slice(0, 3)
    .map((ranked) => ({ ...bothViews(ranked, report, reader, language), verdict: ranked.verdict }));
  return { title: report.wave.title, a: sideFigures('a'), b: sideFigures('b'), gaps };
}

function bothViews(
  ranked: RankedGap,
  { organisations }: Pick<GapReport, 'organisations'>,
  reader: Side,
  language: Language,
) {
  const { about, gap } = ranked;
  const first = ranked.about === 'organisation' ? ranked.target : 'a';
  const names = { organisation: organisations[first], partner: organisations[otherSide(first)] };
  if (ranked.about === 'relationship') {
    const question = textIn(ranked.text[reader], language);
    return { about, ...names, question, self: ranked.a.mean ?? 0, other: ranked.b.mean ?? 0, gap };
  }
  const question = textIn(first === reader ? ranked.text.self : ranked.text.other, language);
  return { about, ...names, question, self: ranked.self.mean ?? 0, other: ranked.other.mean ?? 0, gap };
}
