import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { OPERATOR, type RunOptions } from '../../functions/local/run.ts';
import { type SimulatedParallax, simulateParallax } from '../local/simulated-parallax.ts';
import { launchBrowser } from '../round/browser.ts';
import { signIn } from '../round/sign-in.ts';

export { OPERATOR };

type OpenOptions = BrowserContextOptions & {
  /** Address of whoever opens the page; the operator unless said otherwise. */
  as?: string;
  /** What to do with the page before anything is loaded. */
  before?: (page: Page) => Promise<unknown>;
};

/** A Parallax of its own, and a browser in which people are signed in at its console. */
export interface ConsoleVisit {
  simulated: SimulatedParallax;
  /** Signs somebody in, or in anew: a session ends when the clock has gone on by days. */
  signIn(address?: string): Promise<void>;
  /** A window in which somebody has just signed in, as on another device of theirs. */
  signInElsewhere(address: string): Promise<Page>;
  /** Opens a page in a window of its own and waits for its heading; the window opened before is closed. */
  open(path: string, options?: OpenOptions): Promise<Page>;
  /** Closes the window that is open. */
  close(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts both; nobody is signed in until a test says who. */
export async function visitConsole(options: Partial<RunOptions> = {}): Promise<ConsoleVisit> {
  const simulated = await simulateParallax(options);
  const { parallax } = simulated;
  const browser = await launchBrowser();
  const states = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>();
  let context: BrowserContext | null = null;
  const signInElsewhere = async (address: string) => {
    const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await page.goto(`${parallax.url}/sign-in`);
    await signIn(page, parallax, address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };
  return {
    simulated,
    signInElsewhere,
    async signIn(address = OPERATOR) {
      const page = await signInElsewhere(address);
      states.set(address, await page.context().storageState());
      await page.context().close();
    },
    async open(path, { as = OPERATOR, before, ...rest } = {}) {
      const storageState = states.get(as);
      if (!storageState) throw new Error(`${as} is not signed in`);
      await context?.close();
      context = await browser.newContext({ storageState, locale: 'en-GB', ...rest });
      const page = await context.newPage();
      await before?.(page);
      await page.goto(`${parallax.url}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      return page;
    },
    async close() {
      await context?.close();
      context = null;
    },
    async stop() {
      await browser.close();
      await parallax.stop();
    },
  };
}
