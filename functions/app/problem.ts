import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Log } from '../log.ts';
import { REFUSALS, Refusal, type RefusalCode } from '../refusal.ts';

/** RFC 9457 problem details, with a stable `code` and every problem of the input. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string().describe('Stable; what programs look at.'),
    detail: z.string(),
    problems: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem');
export type Problem = z.infer<typeof Problem>;

/** What the framework's own refusals mean here. */
const STATUS_CODES: Record<number, RefusalCode> = {
  403: 'foreign-origin',
  413: 'too-large',
  415: 'unsupported-type',
};

/** The problem document of an error; an unexpected one reveals nothing. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) {
    const { status, title } = REFUSALS[error.code];
    return {
      type: `/api/docs#problem-${error.code}`,
      title,
      status,
      code: error.code,
      detail: error.message,
      ...(error.problems.length > 0 ? { problems: [...error.problems] } : {}),
    };
  }
  if (error instanceof HTTPException && error.status < 500) {
    const code = STATUS_CODES[error.status] ?? 'invalid-input';
    return { ...problemOf(new Refusal(code, error.message || REFUSALS[code].title)), status: error.status };
  }
  return {
    type: '/api/docs#problem-internal',
    title: 'Something went wrong on our side',
    status: 500,
    code: 'internal',
    detail: 'Nothing was lost that had been acknowledged. Try again in a moment.',
  };
}

export function problemResponse(c: Context, problem: Problem): Response {
  return c.body(JSON.stringify(problem), problem.status as 400, {
    'content-type': 'application/problem+json',
  });
}

/** Logs what was not expected, by its name only: a message could carry what somebody typed. */
export function logUnexpected(log: Log, error: unknown, route: string): void {
  if (error instanceof Refusal || (error instanceof HTTPException && error.status < 500)) return;
  log.error('request failed', { route, error: error instanceof Error ? error.name : 'unknown' });
}

/** The problem responses every operation may give, for the OpenAPI document. */
export const problemResponses = {
  400: {
    description: 'The request is not valid',
    content: { 'application/problem+json': { schema: Problem } },
  },
  401: { description: 'Not signed in', content: { 'application/problem+json': { schema: Problem } } },
  403: { description: 'Not allowed', content: { 'application/problem+json': { schema: Problem } } },
  404: { description: 'Not found', content: { 'application/problem+json': { schema: Problem } } },
  409: { description: 'Not possible now', content: { 'application/problem+json': { schema: Problem } } },
} as const;
