import { createHash } from 'node:crypto';

/** What the local servers take from anybody. */
export const LOCAL_AWS = {
  region: 'local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
} as const;

/** How to reach a store on this machine. */
export interface LocalDatabase {
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
  endpoint: string;
}

/**
 * The DynamoDB server that takes dynalite's place, null where none is named: the conformance tests name AWS's
 * own DynamoDB Local. It keeps the tables of each access key apart, so every world has tables of its own.
 *
 * @param world whose tables these are; the same text finds them again
 */
export function givenDatabase(world: string): LocalDatabase | null {
  const endpoint = process.env.PARALLAX_DYNAMODB_URL;
  if (!endpoint) return null;
  // Hexadecimal, because DynamoDB Local takes only letters and digits.
  const accessKeyId = createHash('sha256').update(world).digest('hex').slice(0, 20);
  return { ...LOCAL_AWS, endpoint, credentials: { ...LOCAL_AWS.credentials, accessKeyId } };
}
