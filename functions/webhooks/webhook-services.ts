import type { Services } from '../services.ts';
import type { PostWebhook } from './post-webhook.ts';

/** What deliveries work with. */
export interface WebhookServices
  extends Pick<Services, 'stores' | 'webhooks' | 'mails' | 'clock' | 'random' | 'installation' | 'log'> {
  post: PostWebhook;
}
