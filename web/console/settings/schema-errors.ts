import type { z } from 'zod';
import type { Words } from '../words/words.ts';

/** What a form's values lack by the very schema that the API reads them with, by field, in the reader's words. */
export function schemaErrors(schema: z.ZodType, value: unknown, words: Words): Record<string, string> {
  const { error } = schema.safeParse(value);
  return Object.fromEntries(
    (error?.issues ?? [])
      .toReversed()
      .map(({ path, message }) => [path.join('.'), sentence(words.problem(message))]),
  );
}

/** Schemas say "is empty"; beside a field that reads as a sentence. */
function sentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}
