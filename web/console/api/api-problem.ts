/** One thing that is wrong with what was sent: where, and how to mend it. */
export interface InputProblem {
  field: string;
  message: string;
}

/** A refusal by the API (RFC 9457), or a request that never reached it (`code` "unreachable"). */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly code: string;
  readonly problems: readonly InputProblem[];

  constructor(status: number, code: string, detail: string, problems: readonly InputProblem[] = []) {
    super(detail);
    this.status = status;
    this.code = code;
    this.problems = problems;
  }
}

export function isProblem(error: unknown, code: string): error is ApiProblem {
  return error instanceof ApiProblem && error.code === code;
}
