import type { UpdateInput } from './database.ts';

/** Builds the update that sets each given attribute and removes those given as undefined. */
export function setting(
  changes: Record<string, unknown>,
): Required<
  Pick<UpdateInput, 'UpdateExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'>
> {
  const present = Object.entries(changes).filter(([, value]) => value !== undefined);
  const absent = Object.entries(changes).filter(([, value]) => value === undefined);
  const parts = [];
  if (present.length > 0) parts.push(`SET ${present.map(([name]) => `#${name} = :${name}`).join(', ')}`);
  if (absent.length > 0) parts.push(`REMOVE ${absent.map(([name]) => `#${name}`).join(', ')}`);
  return {
    UpdateExpression: parts.join(' '),
    ExpressionAttributeNames: Object.fromEntries(Object.keys(changes).map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: Object.fromEntries(present.map(([name, value]) => [`:${name}`, value])),
  };
}
