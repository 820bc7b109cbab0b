import { WebhookDetails } from '../../../shared/access/webhook.ts';
import { WebhookEventType } from '../../../shared/access/webhook-event.ts';
import type { Words } from '../words/words.ts';
import { schemaErrors } from './schema-errors.ts';
import type { Webhook } from './webhook-queries.ts';

export const EVENTS = WebhookEventType.options;

export interface WebhookValues {
  label: string;
  url: string;
  events: string[];
  /** Empty: of every partnership. */
  partnershipId: string;
}

/** What the form starts with: the webhook as it is, or one for everything that happens to waves. */
export function webhookValues(webhook?: Webhook): WebhookValues {
  return {
    label: webhook?.label ?? '',
    url: webhook?.url ?? '',
    events: webhook?.events ?? EVENTS.filter((event) => event !== 'action.due'),
    partnershipId: webhook?.partnershipId ?? '',
  };
}

/** What the API takes. */
export function webhookDetails({ label, url, events }: WebhookValues) {
  return { label, url, events };
}

/** What is missing, by the schema of the API. */
export function webhookErrors(values: WebhookValues, words: Words): Record<string, string> {
  return schemaErrors(WebhookDetails, webhookDetails(values), words);
}
