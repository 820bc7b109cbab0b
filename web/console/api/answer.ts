import type { ClientResponse } from 'hono/client';
import { ApiProblem } from './api-problem.ts';

type Refusable = Pick<ClientResponse<unknown, number, string>, 'ok' | 'status' | 'json'>;
type Success<R> =
  R extends ClientResponse<infer Body, infer Status, string>
    ? Status extends 200 | 201
      ? Body
      : never
    : never;

/** The body of a successful answer; everything else is thrown as an `ApiProblem`. */
export async function answer<R extends Refusable>(request: Promise<R>): Promise<Success<R>> {
  const response = await accepted(request);
  return (await response.json()) as Success<R>;
}

/** Waits for an answer that has no body. */
export async function done(request: Promise<Refusable>): Promise<void> {
  await accepted(request);
}

/** Asks for a document, such as a PDF. */
export async function document(path: string, choice: object): Promise<Blob> {
  const headers = { 'content-type': 'application/json' };
  const response = await accepted(fetch(path, { method: 'POST', headers, body: JSON.stringify(choice) }));
  return await response.blob();
}

async function accepted<R extends Refusable>(request: Promise<R>): Promise<R> {
  const response = await request.catch(() => {
    throw new ApiProblem(0, 'unreachable', '');
  });
  if (response.ok) return response;
  throw problemOf(response.status, await response.json().catch(() => null));
}

function problemOf(status: number, body: unknown): ApiProblem {
  const problem: Partial<ApiProblem & { detail: string }> = typeof body === 'object' && body ? body : {};
  return new ApiProblem(status, problem.code ?? 'internal', problem.detail ?? '', problem.problems ?? []);
}
