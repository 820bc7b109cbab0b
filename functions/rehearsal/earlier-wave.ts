import type { EarlierWave } from '../../shared/rehearsal/changed-cells.ts';
import type { Wave } from '../../shared/wave/wave.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';

const PAGE = 500;

/**
 * Who was invited to a released wave, by what stood beside their answers, and which cohorts its report shows.
 * Whether somebody answered plays no part in it.
 *
 * @throws {Refusal} when the wave is not released
 */
export async function earlierWave({ stores }: Services, wave: Wave): Promise<EarlierWave> {
  const report =
    wave.state === 'released' && wave.closedAt ? await stores.reports.find(wave.id, wave.closedAt) : null;
  if (!report) {
    throw new Refusal(
      'sealed',
      'The result opens to both sides at the same moment, when the wave is released.',
    );
  }
  const groups = new Map<string, EarlierWave['groups'][number]>();
  let cursor: string | undefined;
  do {
    const page = await stores.invitations.page(wave.id, { limit: PAGE, cursor });
    for (const { side, cohorts, memberId } of page.items) {
      const key = JSON.stringify([side, Object.entries(cohorts).sort()]);
      const group = groups.get(key) ?? { side, cohorts, members: [] };
      group.members.push(memberId);
      groups.set(key, group);
    }
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return {
    id: wave.id,
    number: wave.number,
    shown: report.cohorts.flatMap(({ side, dimension, cells }) =>
      cells
        .filter(({ status }) => status === 'full' || status === 'mean-only')
        .map(({ value }) => ({ side, dimension, value })),
    ),
    groups: [...groups.values()],
  };
}
