import type { Cohorts } from '../../../shared/partnership/member.ts';
import { SIDES, type Side } from '../../../shared/partnership/partnership.ts';
import type { Questionnaire } from '../../../shared/questionnaire/questionnaire.ts';
import { answerSlots } from '../../../shared/questionnaire/slots.ts';
import { type AllowedItems, type CohortResult, startCohorts } from '../../../shared/report/cohort-cuts.ts';
import type { PackedResponse, ReportSetup } from '../../../shared/report/report-setup.ts';
import type { Answer } from '../../../shared/response/answer.ts';
import { packAnswers } from '../../../shared/response/pack.ts';
import { aQuestionnaire } from '../../builders/questionnaire.ts';

/** A report's setup with minimums of five and one cohort dimension, city. */
export function aSetup(overrides: Partial<ReportSetup> = {}): ReportSetup {
  return {
    wave: {
      id: 'w1',
      number: 1,
      title: 'Autumn',
      openedAt: '2026-09-01T07:00:00.000Z',
      closedAt: '2026-09-15T16:00:00.000Z',
      timeZone: 'Europe/Berlin',
    },
    questionnaire: aQuestionnaire(),
    names: { a: 'Acme', b: 'Northwind' },
    languages: ['en'],
    privacy: { sideMinimum: 5, cohortMinimum: 5, commentMinimum: 5 },
    cohortDimensions: ['city'],
    invited: { a: null, b: null },
    ...overrides,
  };
}

/** One sheet of side a by default; every rating is 7 unless said otherwise. */
export function aResponse(
  cohorts: Cohorts,
  answers: Record<string, Answer> = {},
  { side = 'a', questionnaire = aQuestionnaire() }: { side?: Side; questionnaire?: Questionnaire } = {},
): PackedResponse {
  const slots = answerSlots(questionnaire);
  const given = new Map<string, Answer>(slots.map(({ field }) => [field, 7]));
  for (const [field, answer] of Object.entries(answers)) given.set(field, answer);
  return { side, cohorts, answers: packAnswers(slots, given) };
}

/** `count` equal sheets. */
export function times(count: number, ...sheet: Parameters<typeof aResponse>): PackedResponse[] {
  return Array.from({ length: count }, () => aResponse(...sheet));
}

/** Every behaviour item shown on both sides, but for those named. */
export function allowedItems(
  withheld: Partial<Record<Side, { us?: string[]; them?: string[] }>> = {},
  { items }: Questionnaire = aQuestionnaire(),
): AllowedItems {
  const without = (ids: string[] = []) =>
    new Set(items.flatMap(({ id, kind }) => (kind === 'behaviour' && !ids.includes(id) ? [id] : [])));
  const ofSide = (side: Side) => ({ us: without(withheld[side]?.us), them: without(withheld[side]?.them) });
  return { a: ofSide('a'), b: ofSide('b') };
}

export function cutsOf(
  responses: readonly PackedResponse[],
  setup: ReportSetup = aSetup(),
  allowed: AllowedItems = allowedItems({}, setup.questionnaire),
): CohortResult {
  const cohorts = startCohorts(setup);
  for (const response of responses) cohorts.add(response);
  return cohorts.finish({ allowedItems: allowed });
}

/** The only cell of side a with this value. */
export function cellOf({ cuts }: CohortResult, dimension: string, value: string, side: Side = SIDES[0]) {
  const cut = cuts.find((each) => each.side === side && each.dimension === dimension);
  const cell = cut?.cells.find((each) => each.value === value);
  if (!cell) throw new Error(`no cell ${dimension} = "${value}" of side ${side}`);
  return cell;
}
