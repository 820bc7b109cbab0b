import { z } from 'zod';
import type { Database } from './database.ts';
import { cursorSecretKey } from './keys.ts';

const SecretItem = z.object({ secret: z.instanceof(Uint8Array) });

export function secretStore({ register }: Database) {
  let known: Promise<Uint8Array> | null = null;
  const read = async (): Promise<Uint8Array | null> => {
    const item = await register.get(cursorSecretKey);
    return item ? SecretItem.parse(item).secret : null;
  };
  const readOrMake = async (random: (bytes: number) => Uint8Array): Promise<Uint8Array> => {
    const found = await read();
    if (found) return found;
    await register.put({ ...cursorSecretKey, secret: random(32) }, { condition: 'attribute_not_exists(pk)' });
    return (await read()) ?? random(32);
  };
  return {
    /** The installation's secret for sealing cursors, made when it is first needed. */
    forCursors(random: (bytes: number) => Uint8Array): Promise<Uint8Array> {
      known ??= readOrMake(random).catch((error: unknown) => {
        known = null;
        throw error;
      });
      return known;
    },
  };
}
