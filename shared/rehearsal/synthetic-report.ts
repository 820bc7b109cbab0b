import { messagesIn } from '../messages/messages.ts';
import { SIDES, type Side } from '../partnership/partnership.ts';
import { isAskedOf } from '../questionnaire/questionnaire.ts';
import { answerSlots } from '../questionnaire/slots.ts';
import type { GapReport } from '../report/gap-report.ts';
import { startReport } from '../report/report-run.ts';
import type { PackedResponse, ReportSetup } from '../report/report-setup.ts';
import type { Comment } from '../response/comment.ts';
import type { Wave, WaveSnapshot } from '../wave/wave.ts';
import { randomSource } from './random-source.ts';
import { type RehearsedMember, type RehearsedSide, rehearsedSides } from './rehearsed-side.ts';
import { syntheticAnswers } from './synthetic-answers.ts';

/** The draft as it would be deployed. */
export interface DeployedDraft {
  wave: Wave;
  snapshot: Pick<WaveSnapshot, 'questionnaire' | 'names'>;
  opensAt: string;
  closesAt: string;
}

/** An invented report, or which sides would have been too small for one. */
export type SyntheticReport =
  | { is: 'report'; report: GapReport }
  | { is: 'short'; answered: Record<Side, number>; short: Side[] };

/**
 * The report of a wave that nobody has answered: every member of the roster answers with the given chance, and
 * what they answer is invented. Everything else is the reporter's own work on the draft's own settings, so that
 * what is missing from it would be missing.
 *
 * @param share the chance with which each person answers, 0 to 1
 * @param seed the same seed, the same report
 */
export function syntheticReport(
  draft: DeployedDraft,
  members: readonly RehearsedMember[],
  { share, seed }: { share: number; seed: number },
): SyntheticReport {
  const { wave, snapshot } = draft;
  const random = randomSource(seed);
  const sides = rehearsedSides(members, wave);
  const responses = SIDES.flatMap((side) => drawnResponses(sides[side], snapshot, share, random));
  const answered = { a: 0, b: 0 };
  for (const { side } of responses) answered[side] += 1;
  const short = SIDES.filter((side) => answered[side] < wave.privacy.sideMinimum);
  if (short.length > 0) return { is: 'short', answered, short };

  const counting = startReport(setupOf(draft, { a: sides.a.people, b: sides.b.people }));
  for (const response of responses) counting.add(response);
  const scoring = counting.next();
  for (const response of responses) scoring.add(response);
  const comments = { a: inventedComments(draft, 'a'), b: inventedComments(draft, 'b') };
  return {
    is: 'report',
    report: scoring.finish({ comments, receipts: { a: [], b: [] }, previous: [] }),
  };
}

function drawnResponses(
  { side, dimensions, kept }: RehearsedSide,
  { questionnaire }: DeployedDraft['snapshot'],
  share: number,
  random: () => number,
): PackedResponse[] {
  const slots = answerSlots(questionnaire);
  return [...kept.values()].flatMap((values) => {
    if (random() >= share) return [];
    const cohorts = Object.fromEntries(
      dimensions.flatMap((dimension, place) => (values[place] ? [[dimension, values[place]]] : [])),
    );
    return [{ side, cohorts, answers: syntheticAnswers(slots, side, random) }];
  });
}

function setupOf(
  { wave, snapshot, opensAt, closesAt }: DeployedDraft,
  invited: Record<Side, number>,
): ReportSetup {
  return {
    wave: {
      id: wave.id,
      number: wave.number,
      title: wave.title,
      openedAt: opensAt,
      closedAt: closesAt,
      timeZone: wave.schedule.timeZone,
    },
    questionnaire: snapshot.questionnaire,
    names: snapshot.names,
    languages: wave.languages,
    privacy: wave.privacy,
    cohortDimensions: wave.cohortDimensions,
    invited,
  };
}

/** Two for each open question, which say of themselves that they are invented. */
function inventedComments({ wave, snapshot }: DeployedDraft, side: Side): Comment[] {
  const { text } = messagesIn(wave.languages[0] ?? 'en');
  return snapshot.questionnaire.items
    .filter((item) => item.kind === 'comment' && isAskedOf(item, side))
    .flatMap(({ id }) =>
      ([1, 2] as const).map(
        (number): Comment => ({
          item: id,
          text: text(`rehearsal.comment.${number}`),
          audience: 'both',
        }),
      ),
    );
}
