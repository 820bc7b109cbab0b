import type { ReportBrief, ScoreTrend } from '../../shared/home/lead-home.ts';
import type { Language } from '../../shared/language.ts';
import { messagesIn } from '../../shared/messages/messages.ts';
import type { Side } from '../../shared/partnership/partnership.ts';
import { actionWords, headlineSentence } from '../../shared/report/findings/finding-words.ts';
import type { GapReport } from '../../shared/report/gap-report.ts';

/** A report in a few lines, as its reader’s side reads it. */
export function toldOf(
  report: GapReport,
  reader: Side | null,
  language: Language,
): NonNullable<ReportBrief['told']> {
  const messages = messagesIn(language);
  const [first] = report.findings;
  const next = report.findings
    .map((finding) => actionWords(finding, messages))
    .find((words) => words !== null);
  return {
    language,
    sentence: first ? headlineSentence(first, report, messages, reader) : null,
    verdict: first?.verdict ?? null,
    next: next?.conversation ?? null,
    standing: { a: standingOf(report, 'a'), b: standingOf(report, 'b') },
  };
}

function standingOf({ nps, overall }: GapReport, side: Side) {
  return {
    ...(nps ? { nps: nps[side].nps } : {}),
    ...(overall ? { overall: overall[side].mean } : {}),
  };
}

/** Both sides' scores over the released waves up to this report; null where there is nothing to compare. */
export function scoreTrendOf({ history, trend, overall }: GapReport): ScoreTrend | null {
  if (history.length < 2) return null;
  const value = (figure: { value: number } | null) => figure?.value ?? null;
  return {
    waves: history.map((wave) => ({
      number: wave.number,
      nps: { a: value(wave.nps.a), b: value(wave.nps.b) },
      overall: { a: value(wave.overall.a), b: value(wave.overall.b) },
    })),
    scale: overall?.scale ?? null,
    change: trend && { nps: trend.nps, overall: trend.overall },
  };
}
