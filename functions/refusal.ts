/** Every reason for which a request can be refused, by the stable code that its problem document carries. */
export const REFUSALS = {
  'invalid-input': { status: 400, title: 'The request is not valid' },
  'not-signed-in': { status: 401, title: 'Sign in first' },
  forbidden: { status: 403, title: 'This is not yours to see or change' },
  'scope-missing': { status: 403, title: 'The token is not made for this' },
  'last-operator': { status: 409, title: 'Somebody has to remain an operator' },
  'foreign-origin': { status: 403, title: 'The request comes from another site' },
  'not-found': { status: 404, title: 'There is no such thing' },
  sealed: { status: 409, title: 'The result is sealed until the wave is released' },
  conflict: { status: 409, title: 'Somebody else changed this in the meantime' },
  'not-a-draft': { status: 409, title: 'Only a draft can be changed' },
  'wrong-state': { status: 409, title: 'The wave is not in a state that allows this' },
  'reminder-planned': { status: 409, title: 'A reminder is planned for soon' },
  'not-deployable': { status: 422, title: 'The wave cannot be deployed yet' },
  'invalid-questionnaire': { status: 422, title: 'The questionnaire has errors' },
  'charter-too-large': { status: 422, title: 'The charter is too large to be kept' },
  'since-last-wave-too-large': { status: 422, title: 'The words on the last wave are too large to be kept' },
  'questionnaire-too-large': { status: 422, title: 'The questionnaire is too large to be kept' },
  'questionnaire-in-use': { status: 409, title: 'A questionnaire in use cannot be changed' },
  'no-sheets': { status: 422, title: 'Nobody fits this choice' },
  'too-many-sheets': { status: 422, title: 'Too many sheets for one document' },
  'already-exists': { status: 409, title: 'This exists already' },
  'too-large': { status: 413, title: 'The request is too large' },
  'unsupported-type': { status: 415, title: 'This kind of content is not understood' },
  'too-many-requests': { status: 429, title: 'Too many requests; wait a little' },
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** One thing that is wrong with the input: where, and how to mend it. */
export interface InputProblem {
  field: string;
  message: string;
}

/** An expected refusal; `app/problem.ts` alone turns it into HTTP. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  readonly problems: readonly InputProblem[];

  constructor(code: RefusalCode, detail: string, problems: readonly InputProblem[] = []) {
    super(detail);
    this.code = code;
    this.problems = problems;
  }
}
