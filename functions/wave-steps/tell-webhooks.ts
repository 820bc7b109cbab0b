import { told } from '../../shared/wave/transitions.ts';
import type { Wave } from '../../shared/wave/wave.ts';
import type { Services } from '../services.ts';
import { eventOfWave } from '../webhooks/event-of-wave.ts';
import { changeWave } from './change-wave.ts';
import type { StepOutcome } from './step-outcome.ts';

/**
 * Hands on what has happened to the wave and nobody was told of. The note of it was written with the
 * transition itself and goes only when the queue has it, so that nothing in between loses an event; one that
 * is handed on twice has the same id both times.
 */
export async function tellWebhooks(services: Services, wave: Wave): Promise<StepOutcome> {
  const { webhooks, clock, installation } = services;
  await webhooks.send(wave.untold.map((happened) => eventOfWave(wave, happened, installation)));
  await changeWave(services, wave.id, (now) =>
    now.untold.length > 0 ? told(now, wave.untold, clock()) : null,
  );
  return { did: 'tell', made: wave.untold.length };
}
