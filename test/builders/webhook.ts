import { Webhook } from '../../shared/access/webhook.ts';

/** A webhook for everything that happens, in good health. */
export function aWebhook(overrides: Record<string, unknown> = {}): Webhook {
  return Webhook.parse({
    id: 'hook-1',
    label: 'CRM',
    url: 'https://crm.example/events',
    events: ['wave.opened', 'wave.closed', 'report.released', 'action.due'],
    partnershipId: null,
    enabled: true,
    disabledBecause: null,
    failingSince: null,
    acceptedAt: null,
    createdAt: '2026-08-01T08:00:00.000Z',
    revision: 1,
    ...overrides,
  });
}

export const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
