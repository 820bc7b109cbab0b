import type { BrowserContextOptions, Page } from 'playwright-core';
import { QUESTIONNAIRE_FILE } from '../builders/questionnaire.ts';
import { type SimulatedParallax, simulateParallax } from '../local/simulated-parallax.ts';
import { launchBrowser } from '../round/browser.ts';
import { signIn } from '../round/sign-in.ts';

/** A questionnaire as the library keeps it, as far as tests look at it. */
export interface QuestionnaireFile {
  id: string;
  version: number;
  title: Record<string, string>;
  items: { id: string; kind: string; text: Record<string, unknown> }[];
}

/** A browser with an operator signed in at a Parallax of its own, and its questionnaire library at hand. */
export interface OperatorVisit {
  simulated: SimulatedParallax;
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  stored(id: string): Promise<QuestionnaireFile>;
  add(overrides: object): Promise<unknown>;
  stop(): Promise<void>;
}

export async function visitAsOperator(): Promise<OperatorVisit> {
  const simulated = await simulateParallax();
  const { parallax, api } = simulated;
  const browser = await launchBrowser();
  const first = await browser.newContext({ locale: 'en-GB' });
  const signing = await first.newPage();
  await signing.goto(`${parallax.url}/sign-in`);
  await signIn(signing, parallax, 'operator@parallax.example');
  await signing.getByRole('heading', { level: 1 }).waitFor();
  const storageState = await first.storageState();
  await first.close();
  return {
    simulated,
    async open(path, options = {}) {
      const context = await browser.newContext({ storageState, locale: 'en-GB', ...options });
      const page = await context.newPage();
      await page.goto(`${parallax.url}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      return page;
    },
    stored: (id) => api('GET', `/questionnaires/${id}`),
    add: (overrides) => api('POST', '/questionnaires', { ...QUESTIONNAIRE_FILE, ...overrides }),
    async stop() {
      await browser.close();
      await parallax.stop();
    },
  };
}
