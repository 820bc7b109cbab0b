import type { Webhook } from '../../shared/access/webhook.ts';
import { operatorsOf } from '../sign-in/operators-of.ts';
import type { WebhookServices } from './webhook-services.ts';

/** Mails the operators concerned that a webhook was switched off. Its address is named by the host alone. */
export async function tellOfDisabled(
  services: WebhookServices,
  { label, url, partnershipId }: Webhook,
  because: 'failing' | 'gone',
): Promise<void> {
  const { host } = new URL(url);
  const operators = await operatorsOf(services, partnershipId);
  await services.mails.send(
    operators.map(({ email, name, language }) => ({
      kind: 'webhook-off',
      to: email,
      name,
      language,
      label,
      host,
      because,
    })),
  );
}
