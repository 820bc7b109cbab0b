import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { renderToStaticMarkup } from 'react-dom/server';
import { directionOf, type Language } from '../../shared/language.ts';
import { messagesIn } from '../../shared/messages/messages.ts';
import type { GapReport } from '../../shared/report/gap-report.ts';
import { ReportPage } from '../pages/report/report-page.tsx';

const STYLE_SHEET = fileURLToPath(new URL('../../web/pages/report.css', import.meta.url));

/** The report's page as one file that needs no server: its styles inside, its links to the files beside it. */
export async function reportHtml(report: GapReport, language: Language): Promise<string> {
  const title = messagesIn(language).text('report.title', {
    ...report.organisations,
    number: report.wave.number,
  });
  const style = await bundledStyle(STYLE_SHEET);
  const document = renderToStaticMarkup(
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <style>{style}</style>
      </head>
      <body>
        <ReportPage {...{ report, language }} reader={null} forms={['xlsx', 'csv', 'json']} />
      </body>
    </html>,
  );
  return `<!doctype html>${document.replaceAll(`/api/v1/waves/${report.wave.id}/report.`, 'report.')}\n`;
}

/** A style sheet with all it imports. */
async function bundledStyle(path: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    minify: true,
    write: false,
    loader: { '.svg': 'dataurl', '.woff2': 'dataurl' },
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('');
}
