import { expect, test } from 'vitest';
import { loadSampleProgramme } from '../../functions/local/sample-programme.ts';
import { WebhookEvent } from '../../shared/access/webhook-event.ts';
import { startReceiver } from '../builders/webhook-receiver.ts';
import { DAY, simulateParallax } from '../local/simulated-parallax.ts';

test('a receiver is told of a due action once, however often the scheduler looks, and of one that is done never', async () => {
  const receiver = await startReceiver();
  const world = await simulateParallax({ prepare: loadSampleProgramme });
  try {
    await world.api('POST', '/webhooks', { label: 'CRM', url: receiver.url, events: ['action.due'] });
    await world.forward(DAY);
    expect(receiver.received).toEqual([]);
    await world.forward(5 * DAY);
    await world.forward(0);
    await world.forward(DAY);
    const events = receiver.received.map(({ body }) => WebhookEvent.parse(JSON.parse(body)));
    expect(events).toMatchObject([{ type: 'action.due', data: { state: 'started' } }]);
    expect(events[0]?.data.test).toBeUndefined();
    expect(receiver.received[0]?.body).not.toMatch(/desk|form|Freight|Telecom|@/i);
  } finally {
    await Promise.all([world.parallax.stop(), receiver.stop()]);
  }
});
