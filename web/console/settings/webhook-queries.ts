import { queryOptions } from '@tanstack/react-query';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';

export type Webhook = Awaited<ReturnType<typeof readWebhooks>>[number];
export type Delivery = Awaited<ReturnType<typeof readDeliveries>>[number];
export type Attempt = Delivery['attempts'][number];

async function readWebhooks() {
  return (await answer(api.webhooks.$get())).items;
}

/** The webhooks of the installation and of the partnerships that one runs. */
export const webhooksQuery = queryOptions({ queryKey: ['webhooks'], queryFn: readWebhooks });

async function readDeliveries(id: string) {
  return (await answer(api.webhooks[':id'].deliveries.$get({ param: { id } }))).items;
}

/** The newest deliveries of a webhook. */
export function deliveriesQuery(id: string) {
  return queryOptions({ queryKey: ['webhooks', id, 'deliveries'], queryFn: () => readDeliveries(id) });
}
