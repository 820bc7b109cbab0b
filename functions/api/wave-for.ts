import { z } from '@hono/zod-openapi';
import { Side } from '../../shared/partnership/partnership.ts';
import { awaitedSides } from '../../shared/wave/awaited-sides.ts';
import { CharterSignature } from '../../shared/wave/charter.ts';
import { Wave, type WaveState } from '../../shared/wave/wave.ts';

const CONCLUDED = new Set<WaveState>(['released', 'insufficient']);

const ShownSignature = CharterSignature.omit({ email: true }).nullable();

/** A wave as the API shows it. */
export const ShownWave = Wave.extend({
  signatures: z.object({ a: ShownSignature, b: ShownSignature }).describe('Who signed the charter, by side.'),
  awaitedSignatures: z
    .array(Side)
    .describe('Sides whose signature a scheduled wave waits for; it does not open before.'),
});
export type ShownWave = z.infer<typeof ShownWave>;

/**
 * The wave as its reader may see it. Leads learn how many answered when the wave is concluded: whoever could
 * watch answers arrive would know by the hour who of a small side has just answered. The account behind a
 * signature is kept as proof and shown to nobody.
 */
export function waveFor(reader: { operator: boolean }, wave: Wave): ShownWave {
  const { a, b } = wave.signatures;
  return {
    ...wave,
    responded: reader.operator || CONCLUDED.has(wave.state) ? wave.responded : null,
    signatures: { a: withoutAccount(a), b: withoutAccount(b) },
    awaitedSignatures: wave.state === 'scheduled' ? awaitedSides(wave) : [],
  };
}

function withoutAccount(signature: CharterSignature | null) {
  return signature && { name: signature.name, signedAt: signature.signedAt };
}
