import { type Partnership, SIDES } from '../../shared/partnership/partnership.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';

/** While a wave runs, each side keeps somebody who is told of its result. */
export async function refuseWithoutLeads(
  { stores }: Pick<Services, 'stores'>,
  { id, sides }: Partnership,
): Promise<void> {
  const empty = SIDES.filter((side) => sides[side].leads.length === 0);
  if (empty.length === 0) return;
  const running = (await stores.waves.list(id)).find(({ state }) =>
    ['scheduled', 'open', 'closed'].includes(state),
  );
  if (!running) return;
  throw new Refusal(
    'invalid-input',
    `Wave ${running.number} is ${running.state}: each side needs a lead to receive its result.`,
    empty.map((side) => ({
      field: `sides.${side}.leads`,
      message: `${sides[side].name} has no lead; keep or add one.`,
    })),
  );
}
