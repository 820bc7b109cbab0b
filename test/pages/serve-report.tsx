import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { documentPolicy } from '../../functions/app/security-headers.ts';
import type { GapReport } from '../../shared/report/gap-report.ts';
import { reportMarkup } from '../builders/report-markup.tsx';

/** Serves one report's page under the product's security policy, with its own style sheet and script. */
export async function serveReport(report: GapReport, language = 'en') {
  const [css, script] = await Promise.all([bundled('report.css'), bundled('report.ts')]);
  const hash = `sha256-${createHash('sha256').update(css).digest('base64')}`;
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" /><title>A report</title><link rel="icon" href="data:," />
    <style>${css}</style><script src="/report.js" type="module"></script></head>
    <body>${reportMarkup(report, { language })}</body></html>`;
  const server = createServer((request, response) => {
    const isScript = request.url === '/report.js';
    response.setHeader('content-security-policy', documentPolicy(hash));
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(isScript ? script : html);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () => new Promise((stopped) => server.close(stopped)),
  };
}

async function bundled(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../../web/pages/${name}`, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  return (outputFiles[0]?.text ?? '').trim();
}
