import { OpenAPIHono } from '@hono/zod-openapi';
import { Refusal } from '../refusal.ts';
import type { Principal } from '../sign-in/principal.ts';

/** What the API's routes know of a request. */
export interface ApiEnv {
  Variables: { principal: Principal };
}

/** A router whose requests are validated by their schema; every problem of the input is named. */
export function apiRouter() {
  return new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      const problems = result.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
      throw new Refusal(
        'invalid-input',
        problems.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join('; '),
        problems,
      );
    },
  });
}
