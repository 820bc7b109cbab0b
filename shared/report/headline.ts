import { z } from 'zod';
import { type Language, textIn } from '../language.ts';
import { messagesIn } from '../messages/messages.ts';
import { otherSide, type Side } from '../partnership/partnership.ts';
import { actionWords, findingSentence, headlineSentence } from './findings/finding-words.ts';
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

const FindingLine = z.object({ sentence: z.string(), verdict: Verdict });

/** Gaps in the mail's table: as many as one takes in on a telephone. */
const GAPS = 5;

/**
 * What the release mail says, in the lead's own language: the relationship in a sentence, what stands out, both
 * sides at a glance, the widest gaps, and what to say next.
 */
export const Headline = z.object({
  title: z.string().optional().describe('What the wave is called.'),
  sentence: z.string().optional().describe('Absent when no two figures can be compared.'),
  findings: z.array(FindingLine).max(3).default([]),
  next: z.string().optional().describe('What to bring up in the next conversation.'),
  a: SideFigures,
  b: SideFigures,
  gaps: z.array(GapLine).max(GAPS),
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
    .slice(0, GAPS)
    .map((ranked) => ({ ...bothViews(ranked, report, reader, language), verdict: ranked.verdict }));
  return {
    title: report.wave.title,
    ...inWords(report, reader, language),
    a: sideFigures('a'),
    b: sideFigures('b'),
    gaps,
  };
}

function inWords(report: GapReport, reader: Side, language: Language) {
  const messages = messagesIn(language);
  const [first] = report.findings;
  const next = report.findings
    .map((finding) => actionWords(finding, messages))
    .find((words) => words !== null);
  return {
    ...(first ? { sentence: headlineSentence(first, report, messages, reader) } : {}),
    findings: report.findings.slice(0, 3).map((finding) => ({
      sentence: findingSentence(finding, report, messages, reader),
      verdict: finding.verdict,
    })),
    ...(next ? { next: next.conversation } : {}),
  };
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
