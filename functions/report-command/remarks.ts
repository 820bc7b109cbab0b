import { SIDES, type Side } from '../../shared/partnership/partnership.ts';
import type { GapReport, Note } from '../../shared/report/gap-report.ts';
import type { Columns } from './columns.ts';
import { KEPT_COMMENTS } from './comment-sample.ts';
import type { CountedAnswers } from './count-answers.ts';

/** What whoever ran the command should know about the answers, beside the report itself. */
export function remarksOn({ report, problems, comments }: CountedAnswers, { absent }: Columns): string[] {
  return [
    ...absent.map((field) => `There is no column "${field}"; the question counts as not answered.`),
    ...(problems.rows > 0 ? [`Left out ${rows(problems.rows)}:`] : []),
    ...problems.lines().map((line) => `  ${line}`),
    ...SIDES.flatMap((side) => participationRemarks(report, side)),
    ...sampled(comments).map(
      (side) =>
        `Side ${side} gave ${comments[side].given} comments; the report has ${KEPT_COMMENTS} of them, chosen by chance.`,
    ),
  ];
}

/** What of the file is not in the report, as notes of the report. */
export function leftOutNotes({ report, problems, comments }: CountedAnswers): Note[] {
  return [
    ...(problems.rows > 0 ? [{ kind: 'rows-left-out', values: { count: problems.rows } }] : []),
    ...sampled(comments).map((side) => ({
      kind: 'comments-sampled',
      values: {
        side,
        organisation: report.organisations[side],
        n: comments[side].given,
        count: KEPT_COMMENTS,
      },
    })),
  ];
}

function sampled(comments: CountedAnswers['comments']): Side[] {
  return SIDES.filter((side) => comments[side].given > KEPT_COMMENTS);
}

function participationRemarks({ participation, privacy }: GapReport, side: Side): string[] {
  const { invited, responded } = participation[side];
  const minimum = privacy.sideMinimum;
  return [
    ...(invited !== null && responded > invited
      ? [`Side ${side} has ${responded} answers but ${invited} were invited; check --invited.`]
      : []),
    ...(responded < minimum
      ? [
          `Side ${side} has ${responded} answers, fewer than the minimum of ${minimum}; its figures are withheld.`,
        ]
      : []),
  ];
}

function rows(count: number): string {
  return count === 1 ? '1 bad row' : `${count} bad rows`;
}
