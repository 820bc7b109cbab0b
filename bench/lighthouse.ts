import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { startOpenWave } from './open-questionnaire.ts';
import { startReleasedReport } from './released-report.ts';

/*
 * Lighthouse with its own settings for a phone (slow 4G and a slow processor, simulated) on the
 * questionnaire and on the report, in each language: the median of five runs, and the lowest.
 *
 *   npm run bench:lighthouse
 */
const RUNS = 5;
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
const Result = z.object({
  categories: z.object({
    performance: z.object({ score: z.number() }),
    accessibility: z.object({ score: z.number() }),
    'best-practices': z.object({ score: z.number() }),
  }),
  audits: z.record(
    z.string(),
    z.object({ numericValue: z.number().optional(), score: z.number().nullable() }),
  ),
});

interface Page {
  name: string;
  url: string;
  cookie: string;
}

// The site runs in a thread of its own, because the audit's process is waited for in this one.
const [, , role] = process.argv;
if (role === 'site') await serve();
else await measure();

async function serve(): Promise<void> {
  const { parentPort } = await import('node:worker_threads');
  const { link, languages } = await startOpenWave();
  const { url, cookie } = await startReleasedReport();
  const pages = [
    { name: 'questionnaire', url: link, cookie: '' },
    { name: 'report', url, cookie },
  ];
  parentPort?.postMessage({ pages, languages });
}

async function measure(): Promise<void> {
  const site = new Worker(new URL(import.meta.url), { argv: ['site'], execArgv: ['--import', 'tsx'] });
  const [{ pages, languages }] = (await once(site, 'message')) as [{ pages: Page[]; languages: string[] }];
  console.log(
    'page           language  performance (lowest)  accessibility  best practices  first paint  largest paint',
  );
  for (const [page, language] of pages.flatMap((each) => languages.map((tag) => [each, tag] as const))) {
    const results = Array.from({ length: RUNS }, () => audit(page, language));
    const score = (category: (typeof CATEGORIES)[number]) =>
      median(results.map(({ categories }) => categories[category].score * 100));
    const paint = (name: string) => median(results.map(({ audits }) => audits[name]?.numericValue ?? 0));
    const lowest = Math.min(...results.map(({ categories }) => categories.performance.score * 100));
    console.log(
      `${page.name.padEnd(14)} ${language.padEnd(8)} ${`${score('performance')} (${lowest})`.padStart(21)} ${String(score('accessibility')).padStart(14)} ` +
        `${String(score('best-practices')).padStart(15)} ${paint('first-contentful-paint').toFixed(0).padStart(9)} ms ` +
        `${paint('largest-contentful-paint').toFixed(0).padStart(11)} ms`,
    );
  }
  await site.terminate();
}

/** One run; a browser that records no trace, as happens on a busy machine, is started again. */
function audit(page: Page, language: string, attempts = 3): z.infer<typeof Result> {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      '.parallax/lighthouse/node_modules/lighthouse/cli/index.js',
      `${page.url}?lang=${language}`,
      '--quiet',
      ...(page.cookie ? [`--extra-headers=${JSON.stringify({ Cookie: page.cookie })}`] : []),
      '--output=json',
      `--only-categories=${CATEGORIES.join(',')}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic',
    ],
    {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, ...(process.env.CHROMIUM ? { CHROME_PATH: process.env.CHROMIUM } : {}) },
    },
  );
  if (status !== 0) {
    if (attempts > 1) return audit(page, language, attempts - 1);
    throw new Error(stderr || stdout);
  }
  return Result.parse(JSON.parse(stdout));
}

function median(values: number[]): number {
  return values.toSorted((first, second) => first - second)[Math.floor(values.length / 2)] ?? 0;
}
