import { type Browser, chromium } from 'playwright-core';

/** Chromium as `npm test` found it; an empty path means Playwright's own download. */
export function launchBrowser(): Promise<Browser> {
  const executablePath =
    process.env.CHROMIUM || (process.env.CHROMIUM === '' ? undefined : '/usr/bin/chromium');
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
