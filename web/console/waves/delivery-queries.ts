import { queryOptions } from '@tanstack/react-query';
import type { Wave } from '../../../shared/wave/wave.ts';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { SIDES } from '../sides/sides.ts';
import { isRunning } from './current-wave.ts';

/** Every page is read, so that a large wave is not asked for too often. */
const LOOK_AGAIN_MS = 10_000;

type Page = Awaited<ReturnType<typeof readPage>>;
export type DeliverySummary = Pick<Page, 'tally' | 'troubled' | 'laterFailures' | 'declined'>;

/** How the mails of a wave fared, all pages added up. For operators. */
export function deliveriesQuery({ id, state }: Pick<Wave, 'id' | 'state'>) {
  return queryOptions({
    queryKey: ['wave', id, 'deliveries', state],
    refetchInterval: isRunning(state) ? LOOK_AGAIN_MS : false,
    queryFn: async (): Promise<DeliverySummary> => {
      let page = await readPage(id, '');
      const summary: DeliverySummary = page;
      while (page.next) {
        page = await readPage(id, page.next);
        for (const side of SIDES) {
          summary.tally[side] = sumOf(summary.tally[side], page.tally[side]);
          summary.laterFailures[side] += page.laterFailures[side];
          summary.declined[side] += page.declined[side];
        }
        summary.troubled.push(...page.troubled);
      }
      return summary;
    },
  });
}

function readPage(id: string, cursor: string) {
  return answer(api.waves[':id'].deliveries.$get({ param: { id }, query: cursor ? { cursor } : {} }));
}

function sumOf(first: Page['tally']['a'], second: Page['tally']['a']): Page['tally']['a'] {
  return {
    waiting: first.waiting + second.waiting,
    sent: first.sent + second.sent,
    paper: first.paper + second.paper,
    failed: first.failed + second.failed,
    bounced: first.bounced + second.bounced,
    complained: first.complained + second.complained,
  };
}
