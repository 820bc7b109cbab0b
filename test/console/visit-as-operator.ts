import type { BrowserContextOptions, Page } from 'playwright-core';
import { QUESTIONNAIRE_FILE } from '../builders/questionnaire.ts';
import { type ConsoleVisit, visitConsole } from './visit-console.ts';

/** A questionnaire as the library keeps it, as far as tests look at it. */
export interface QuestionnaireFile {
  id: string;
  version: number;
  title: Record<string, string>;
  items: { id: string; kind: string; text: Record<string, unknown> }[];
}

/** An operator at the console, with its questionnaire library at hand. */
export interface OperatorVisit extends Pick<ConsoleVisit, 'simulated' | 'stop'> {
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  stored(id: string): Promise<QuestionnaireFile>;
  add(overrides: object): Promise<unknown>;
}

export async function visitAsOperator(): Promise<OperatorVisit> {
  const visit = await visitConsole();
  await visit.signIn();
  const { api } = visit.simulated;
  return {
    simulated: visit.simulated,
    open: visit.open,
    stored: (id) => api('GET', `/questionnaires/${id}`),
    add: (overrides) => api('POST', '/questionnaires', { ...QUESTIONNAIRE_FILE, ...overrides }),
    stop: visit.stop,
  };
}
