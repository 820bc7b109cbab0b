import type { ClientResponse } from 'hono/client';
import { chosenLanguage } from '../words/console-language.ts';
import { loadWords } from '../words/words.ts';
import { ApiProblem, type InputProblem } from './api-problem.ts';

type Refusable = Pick<ClientResponse<unknown, number, string>, 'ok' | 'status' | 'json'>;
type Success<R> =
  R extends ClientResponse<infer Body, infer Status, string>
    ? Status extends 200 | 201
      ? Body
      : never
    : never;

/**
 * The body of a successful answer; everything else is thrown as an `ApiProblem`. Reasons, in either, are in the
 * reader's language.
 */
export async function answer<R extends Refusable>(request: Promise<R>): Promise<Success<R>> {
  const response = await accepted(request);
  const body: unknown = await response.json();
  return (hasProblems(body) ? { ...body, problems: await worded(body.problems) } : body) as Success<R>;
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
  throw await problemOf(response.status, await response.json().catch(() => null));
}

async function problemOf(status: number, body: unknown): Promise<ApiProblem> {
  const problem: Partial<ApiProblem & { detail: string }> = typeof body === 'object' && body ? body : {};
  const { problem: inWords } = await loadWords(chosenLanguage());
  return new ApiProblem(
    status,
    problem.code ?? 'internal',
    inWords(problem.detail ?? ''),
    await worded(problem.problems ?? []),
  );
}

function hasProblems(body: unknown): body is { problems: InputProblem[] } {
  return typeof body === 'object' && body !== null && 'problems' in body && Array.isArray(body.problems);
}

async function worded<Reason extends Pick<InputProblem, 'message'>>(
  problems: readonly Reason[],
): Promise<Reason[]> {
  const words = await loadWords(chosenLanguage());
  return problems.map((problem) => ({ ...problem, message: words.problem(problem.message) }));
}
