import { type Action, ActionDetails, ActionId } from '../../shared/action/action.ts';
import { dayAfter, dayIn } from '../../shared/action/due.ts';
import { newAction } from '../../shared/action/new-action.ts';
import { sameTopic, topicsOf } from '../../shared/action/topics.ts';
import type { PartnershipId } from '../../shared/partnership/partnership.ts';
import type { Wave } from '../../shared/wave/wave.ts';
import { newIdentifier } from '../identifier.ts';
import type { Services } from '../services.ts';

const DAY = 86_400_000;

/** What the two sides of the sample agreed on after each released wave: two things done, one under way. */
export async function loadSampleActions(services: Services, id: PartnershipId): Promise<void> {
  const [second, first] = (await services.stores.waves.list(id)).filter(({ state }) => state === 'released');
  if (!first || !second) throw new Error('the sample has no released waves');
  const now = services.clock();
  await agree(
    services,
    first,
    {
      title: 'Announce late changes to orders by ten in the morning',
      reach: 'habit',
      topic: { target: 'b', item: 'early-warning', driver: null },
      owners: { a: 'Planning desk', b: 'Order desk' },
    },
    { state: 'done', outcome: 'Four changes out of five now come before ten.' },
  );
  await agree(
    services,
    first,
    {
      title: 'Planners of both sides meet on the first Monday of each month',
      reach: 'habit',
      owners: { a: 'Planning desk', b: 'Network planning' },
    },
    { state: 'done', outcome: 'Three meetings so far; both sides keep the notes.' },
  );
  await agree(
    services,
    second,
    {
      title: 'One form for changed orders instead of three',
      note: 'Try it in one region first, and ask the people there after two weeks.',
      reach: 'programme',
      owners: { a: 'Planning desk', b: 'Order desk' },
      dueOn: dayAfter(second.schedule.timeZone, now, 5),
    },
    { state: 'started' },
  );
}

/** Agreed on a week after the release, due four weeks after that unless it says otherwise, and as it stands now. */
async function agree(
  { stores, random }: Services,
  wave: Wave,
  details: Omit<Partial<ActionDetails>, 'title'> & Pick<ActionDetails, 'title' | 'owners'>,
  standing: Partial<Pick<Action, 'state' | 'outcome'>>,
): Promise<void> {
  const released = new Date(wave.releasedAt ?? wave.createdAt);
  const agreed = new Date(released.getTime() + 7 * DAY);
  const due = new Date(agreed.getTime() + 28 * DAY);
  const report = wave.closedAt ? await stores.reports.find(wave.id, wave.closedAt) : null;
  const parsed = ActionDetails.parse({ dueOn: dayIn(wave.schedule.timeZone, due), ...details });
  const { topic } = parsed;
  const text = topic && report && topicsOf(report).find((each) => sameTopic(each, topic))?.text;
  const action = newAction(parsed, wave, {
    id: ActionId.parse(newIdentifier(random)),
    agreedAt: agreed.toISOString(),
    topicText: text ?? null,
  });
  const isDone = standing.state === 'done';
  await stores.actions.add({
    ...action,
    ...standing,
    topic: text ? topic : null,
    endedAt: isDone ? due.toISOString() : null,
  });
}
