import type { DeliveryState } from '../../shared/invitation/invitation.ts';
import type { Table } from './database.ts';
import type { Key } from './keys.ts';

/**
 * Takes a queued mail for sending: true for exactly one of several consumers, false when the mail was sent,
 * replaced by a newer one, or fails the extra `condition`, which may use the given `values`.
 */
export async function startSending(
  table: Table,
  key: Key,
  mailId: string,
  condition = '',
  values: Record<string, string> = {},
): Promise<boolean> {
  const item = await table.update(key, {
    UpdateExpression: 'SET delivery.#state = :sending',
    ConditionExpression: `delivery.mailId = :mail AND delivery.#state = :queued${condition ? ` AND ${condition}` : ''}`,
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ...values, ':mail': mailId, ':sending': 'sending', ':queued': 'queued' },
  });
  return item !== null;
}

/** Records what became of a mail, unless a newer mail has taken its place. */
export async function recordDelivery(
  table: Table,
  key: Key,
  mailId: string,
  state: DeliveryState,
  reason?: string,
): Promise<void> {
  await table.update(key, {
    UpdateExpression: reason
      ? 'SET delivery.#state = :state, delivery.reason = :reason'
      : 'SET delivery.#state = :state REMOVE delivery.reason',
    ConditionExpression: 'delivery.mailId = :mail',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':mail': mailId, ':state': state, ...(reason ? { ':reason': reason } : {}) },
  });
}
