import { z } from 'zod';
import { Webhook, type WebhookId, type Webhook as WebhookValue } from '../../shared/access/webhook.ts';
import type { Database } from './database.ts';
import { WEBHOOK_LIST, webhookDeliveryList, webhookKey, webhookSecretKey } from './keys.ts';
import { setting } from './set-expression.ts';
import { LIST_INDEX } from './tables.ts';

/** What signs the events of a webhook: the secret, and for a while the one before. */
const Secrets = z.object({
  secret: z.string(),
  previous: z.object({ secret: z.string(), until: z.iso.datetime() }).nullable(),
});

export type WebhookChange = Partial<Omit<WebhookValue, 'id' | 'revision'>>;

export function webhookStore({ register }: Database) {
  return {
    /** Adds a webhook with the secret that signs its events. */
    async add(webhook: WebhookValue, secret: string): Promise<void> {
      await register.put({ ...webhookSecretKey(webhook.id), secret, previous: null });
      await register.put({
        ...webhookKey(webhook.id),
        listPk: WEBHOOK_LIST,
        listSk: `${webhook.createdAt}#${webhook.id}`,
        ...webhook,
      });
    },

    async find(id: WebhookId): Promise<WebhookValue | null> {
      const item = await register.get(webhookKey(id));
      return item ? Webhook.parse(item) : null;
    },

    /** Every webhook, oldest first. */
    async list(): Promise<WebhookValue[]> {
      const webhooks: WebhookValue[] = [];
      for await (const items of register.queryAll({
        IndexName: LIST_INDEX,
        KeyConditionExpression: 'listPk = :list',
        ExpressionAttributeValues: { ':list': WEBHOOK_LIST },
      })) {
        webhooks.push(...items.map((item) => Webhook.parse(item)));
      }
      return webhooks;
    },

    /** Changes the revision that was read; null when somebody else changed the webhook first. */
    async change({ id, revision }: WebhookValue, change: WebhookChange): Promise<WebhookValue | null> {
      const { ExpressionAttributeValues, ...update } = setting({ ...change, revision: revision + 1 });
      const item = await register.update(webhookKey(id), {
        ...update,
        ConditionExpression: '#revision = :seen',
        ExpressionAttributeValues: { ...ExpressionAttributeValues, ':seen': revision },
      });
      return item ? Webhook.parse(item) : null;
    },

    /** Notes that an event was accepted. It is no change that anybody could be in conflict with. */
    async noteAccepted(id: WebhookId, at: string): Promise<void> {
      await register.update(webhookKey(id), {
        UpdateExpression: 'SET acceptedAt = :at, failingSince = :never',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':at': at, ':never': null },
      });
    },

    /** Notes since when every attempt has failed. */
    async noteFailing(id: WebhookId, at: string): Promise<void> {
      await register.update(webhookKey(id), {
        UpdateExpression: 'SET failingSince = :at',
        ConditionExpression: 'attribute_exists(pk) AND failingSince = :never',
        ExpressionAttributeValues: { ':at': at, ':never': null },
      });
    },

    /** Switches an enabled webhook off; false when it is off or gone already, so that it is told of once. */
    async disable(id: WebhookId, because: 'failing' | 'gone'): Promise<boolean> {
      const item = await register.update(webhookKey(id), {
        UpdateExpression: 'SET enabled = :no, disabledBecause = :because ADD revision :one',
        ConditionExpression: 'enabled = :yes',
        ExpressionAttributeValues: { ':no': false, ':yes': true, ':because': because, ':one': 1 },
      });
      return item !== null;
    },

    /** The secrets that sign now: one, or two while receivers change over. */
    async secrets(id: WebhookId, now: Date): Promise<string[]> {
      const item = await register.get(webhookSecretKey(id));
      if (!item) return [];
      const { secret, previous } = Secrets.parse(item);
      return previous && previous.until > now.toISOString() ? [secret, previous.secret] : [secret];
    },

    /** Puts a new secret in the place of the one there is, which goes on signing for a while. */
    async rotateSecret(id: WebhookId, secret: string, until: Date): Promise<boolean> {
      const seen = await register.get(webhookSecretKey(id));
      if (!seen) return false;
      const item = await register.update(webhookSecretKey(id), {
        UpdateExpression: 'SET secret = :new, previous = :previous',
        ConditionExpression: 'secret = :seen',
        ExpressionAttributeValues: {
          ':new': secret,
          ':previous': { secret: seen.secret, until: until.toISOString() },
          ':seen': seen.secret,
        },
      });
      return item !== null;
    },

    /** Removes a webhook, its secret and what is known of its deliveries. */
    async remove(id: WebhookId): Promise<boolean> {
      const removed = await register.remove(webhookKey(id));
      await register.remove(webhookSecretKey(id));
      for await (const items of register.queryAll({
        IndexName: LIST_INDEX,
        KeyConditionExpression: 'listPk = :list',
        ExpressionAttributeValues: { ':list': webhookDeliveryList(id) },
      })) {
        await register.removeMany(items.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) })));
      }
      return removed !== undefined;
    },
  };
}
