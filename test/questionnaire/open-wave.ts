import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { responseKey, Token } from '../../shared/invitation/token.ts';
import { answerSlots } from '../../shared/questionnaire/slots.ts';
import type { Answer } from '../../shared/response/answer.ts';
import { unpackAnswers } from '../../shared/response/pack.ts';
import type { WaveId } from '../../shared/wave/wave.ts';
import { type SimulatedParallax, simulateParallax } from '../local/simulated-parallax.ts';
import { launchBrowser } from '../round/browser.ts';

export const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** A wave that takes answers, and a browser to answer with. */
export interface OpenWave {
  parallax: SimulatedParallax;
  browser: Browser;
  waveId: WaveId;
  /** A person's link; everybody is used by one test only. */
  link(side: 'a' | 'b', person: number): Promise<string>;
  /** A fresh browser profile with the questionnaire open in it. */
  open(side: 'a' | 'b', person: number, options?: BrowserContextOptions): Promise<Page>;
  /** What the store holds for a link: its ratings by field; null when nothing arrived. */
  stored(link: string): Promise<Map<string, Answer> | null>;
}

interface Preparation {
  /** What the roster says of a person's language. */
  language?: (person: number) => string | undefined;
  /** What else the wave needs. */
  prepare?: (parallax: SimulatedParallax) => Promise<void>;
}

/** Starts Parallax with one open wave before the tests of a file, and stops it after them. */
export function withOpenWave(
  details: Record<string, unknown> = {},
  { language, prepare = async () => {} }: Preparation = {},
): OpenWave {
  let parallax: SimulatedParallax;
  let browser: Browser;
  let waveId: WaveId;
  beforeAll(async () => {
    [parallax, browser] = await Promise.all([simulateParallax(), launchBrowser()]);
    await prepare(parallax);
    waveId = await parallax.deployWave({ a: 20, b: 20 }, details, language);
    await parallax.parallax.tick();
  });
  afterAll(async () => {
    await browser?.close();
    await parallax?.parallax.stop();
  });
  return {
    get parallax() {
      return parallax;
    },
    get browser() {
      return browser;
    },
    get waveId() {
      return waveId;
    },
    link: (side, person) => parallax.linkOf(side, person),
    async open(side, person, options = {}) {
      const page = await (await browser.newContext(options)).newPage();
      await page.goto(await parallax.linkOf(side, person));
      return page;
    },
    async stored(link) {
      const { stores } = parallax.parallax.services;
      const token = Token.parse(link.split('/r/')[1]?.slice(0, 22));
      const [wave, snapshot] = await Promise.all([stores.waves.find(waveId), stores.waves.snapshot(waveId)]);
      if (!wave || !snapshot) throw new Error('there is no such wave');
      const response = await stores.responses.find(wave, responseKey(token));
      return response && unpackAnswers(answerSlots(snapshot.questionnaire), response.answers);
    },
  };
}

/** Ticks a point of a question. */
export async function rate(page: Page, field: string, value: string): Promise<void> {
  await page.locator(`input[name="${field}"][value="${value}"]`).check();
}

/** Which point of a question is ticked. */
export async function rated(page: Page, field: string): Promise<string | null> {
  return await page.locator(`input[name="${field}"]:checked`).getAttribute('value');
}

/** How many pixels the page is wider than its window. */
export async function overflow(page: Page): Promise<number> {
  return await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

/** Waits for the page that shows the receipt, in any language. */
export async function receipt(page: Page): Promise<string> {
  return (await page.locator('p.receipt').textContent()) ?? '';
}
