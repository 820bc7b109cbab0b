import { z } from 'zod';
import { Delivery, type DeliveryState } from '../../shared/invitation/invitation.ts';
import { Language } from '../../shared/language.ts';
import { Side } from '../../shared/partnership/partnership.ts';
import { WaveId, type WaveId as WaveIdValue } from '../../shared/wave/wave.ts';
import type { Database } from './database.ts';
import { recordDelivery, startSending } from './delivery.ts';
import { NOTICE_PREFIX, noticeKey } from './keys.ts';

/** A mail about a wave to a lead or an operator. */
export const Notice = z.object({
  waveId: WaveId,
  id: z.string(),
  closing: z.iso.datetime().describe('The closing time of the wave that it tells of.'),
  kind: z.enum([
    'released',
    'extended',
    'insufficient',
    'charter',
    'charter-reminder',
    'charter-waiting',
    'charter-lapsed',
  ]),
  side: Side.nullable().describe('Whose lead it is for; null for an operator.'),
  name: z.string(),
  email: z.string(),
  language: Language,
  delivery: Delivery,
});
export type Notice = z.infer<typeof Notice>;

export function noticeStore({ register }: Database) {
  const keyOf = ({ waveId, id }: Pick<Notice, 'waveId' | 'id'>) => noticeKey(waveId, id);

  return {
    /** Adds a notice; false when it was made before, so that a repeated step sends nothing twice. */
    async add(notice: Notice): Promise<boolean> {
      const { written } = await register.put(
        { ...keyOf(notice), ...notice },
        { condition: 'attribute_not_exists(pk)' },
      );
      return written;
    },

    /** All notices of a wave. */
    async list(waveId: WaveIdValue): Promise<Notice[]> {
      const notices: Notice[] = [];
      for await (const items of register.queryAll({
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': `wave#${waveId}`, ':prefix': NOTICE_PREFIX },
        ConsistentRead: true,
      })) {
        notices.push(...items.map((item) => Notice.parse(item)));
      }
      return notices;
    },

    /** Queues a notice again that was lost; false when somebody else was quicker. */
    async requeue(notice: Notice, mailId: string, queuedAt: string): Promise<boolean> {
      const item = await register.update(keyOf(notice), {
        UpdateExpression: 'SET delivery = :delivery',
        ConditionExpression: 'delivery.mailId = :seen AND delivery.#state = :state',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: {
          ':delivery': { mailId, state: 'queued', queuedAt },
          ':seen': notice.delivery.mailId,
          ':state': notice.delivery.state,
        },
      });
      return item !== null;
    },

    startSending: (name: Pick<Notice, 'waveId' | 'id'>, mailId: string): Promise<boolean> =>
      startSending(register, keyOf(name), mailId),

    recordDelivery: (
      name: Pick<Notice, 'waveId' | 'id'>,
      mailId: string,
      state: DeliveryState,
      reason?: string,
    ): Promise<void> => recordDelivery(register, keyOf(name), mailId, state, reason),
  };
}
