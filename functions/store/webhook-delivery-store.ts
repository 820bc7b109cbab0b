import { WebhookId, type WebhookId as WebhookIdValue } from '../../shared/access/webhook.ts';
import {
  type WebhookAttempt,
  WebhookDelivery,
  type WebhookDelivery as WebhookDeliveryValue,
} from '../../shared/access/webhook-delivery.ts';
import type { Database, StoredItem } from './database.ts';
import { DUE_DELIVERIES, webhookDeliveryKey, webhookDeliveryList } from './keys.ts';
import { setting } from './set-expression.ts';
import { DUE_INDEX, LIST_INDEX } from './tables.ts';

const KEPT_DAYS = 30;

/** Names one delivery. */
export type DeliveryName = Pick<WebhookDeliveryValue, 'webhookId' | 'id'>;

/** Events on their way to receivers. One that waits has a next attempt, by which the scheduler finds it. */
export function webhookDeliveryStore({ register }: Database) {
  const keyOf = ({ webhookId, id }: DeliveryName) => webhookDeliveryKey(webhookId, id);
  const read = (item: StoredItem) => WebhookDelivery.parse({ ...item, nextAt: item.dueAt ?? null });

  return {
    /** Adds a delivery with the very bytes that are sent; false when it was added before. */
    async add(delivery: WebhookDeliveryValue, body: string): Promise<boolean> {
      const { nextAt, ...fields } = delivery;
      const created = Date.parse(delivery.createdAt);
      const { written } = await register.put(
        {
          ...keyOf(delivery),
          listPk: webhookDeliveryList(delivery.webhookId),
          listSk: `${delivery.createdAt}#${delivery.id}`,
          ...fields,
          body,
          expiresAt: Math.floor(created / 1000) + KEPT_DAYS * 86_400,
          ...(nextAt ? { duePk: DUE_DELIVERIES, dueAt: nextAt } : {}),
        },
        { condition: 'attribute_not_exists(pk)' },
      );
      return written;
    },

    /** A delivery with the bytes to send; null when there is none. */
    async find(name: DeliveryName): Promise<{ delivery: WebhookDeliveryValue; body: string } | null> {
      const item = await register.get(keyOf(name));
      return item ? { delivery: read(item), body: String(item.body) } : null;
    },

    /** The newest deliveries of a webhook. */
    async newest(id: WebhookIdValue, limit: number): Promise<WebhookDeliveryValue[]> {
      const { items } = await register.query({
        IndexName: LIST_INDEX,
        KeyConditionExpression: 'listPk = :list',
        ExpressionAttributeValues: { ':list': webhookDeliveryList(id) },
        ScanIndexForward: false,
        Limit: limit,
      });
      return items.map(read);
    },

    /** Deliveries whose next attempt is due, oldest first. */
    async *due(now: Date): AsyncGenerator<DeliveryName[]> {
      for await (const items of register.queryAll({
        IndexName: DUE_INDEX,
        KeyConditionExpression: 'duePk = :deliveries AND dueAt <= :now',
        ExpressionAttributeValues: { ':deliveries': DUE_DELIVERIES, ':now': now.toISOString() },
      })) {
        yield items.map(({ webhookId, id }) => ({ webhookId: WebhookId.parse(webhookId), id: String(id) }));
      }
    },

    /** Takes a due delivery for one attempt; false when somebody else has it. If they are lost it is due again. */
    async take({ nextAt, ...name }: WebhookDeliveryValue, until: Date): Promise<boolean> {
      const item = await register.update(keyOf(name), {
        UpdateExpression: 'SET dueAt = :until',
        ConditionExpression: 'dueAt = :seen',
        ExpressionAttributeValues: { ':until': until.toISOString(), ':seen': nextAt },
      });
      return item !== null;
    },

    /** Notes an attempt, if there was one, and what is next. */
    async record(
      name: DeliveryName,
      attempts: readonly WebhookAttempt[],
      { state, nextAt }: Pick<WebhookDeliveryValue, 'state' | 'nextAt'>,
    ): Promise<void> {
      const due = nextAt ? { duePk: DUE_DELIVERIES, dueAt: nextAt } : { duePk: undefined, dueAt: undefined };
      await register.update(keyOf(name), {
        ...setting({ attempts, state, ...due }),
        ConditionExpression: 'attribute_exists(pk)',
      });
    },
  };
}
