import { reportPdf } from '../report-document/report-pdf.ts';
import type { Services } from '../services.ts';
import { makeSheets } from '../sheets/make-sheets.ts';
import { operatedWave } from './access.ts';
import { apiRouter } from './api-router.ts';
import { noteInJournal } from './note-in-journal.ts';
import { openReport } from './open-report.ts';
import { reportPdfRoute } from './report-pdf-route.ts';
import { askedLanguage, reportReader } from './report-reader.ts';
import { sheetsRoute } from './sheets-route.ts';
import { signedIn } from './signed-in.ts';

/** The routes of the API that make documents; in the cloud a function of their own. */
export function documentRoutes(services: Services) {
  const router = apiRouter();
  for (const route of [sheetsRoute, reportPdfRoute]) router.use(route.getRoutingPath(), signedIn(services));
  return router
    .openapi(sheetsRoute, async (c) => {
      const { wave } = await operatedWave(services, c.get('principal'), c.req.valid('param').id);
      const pdf = await makeSheets(services, wave, c.req.valid('json'));
      const { side } = c.req.valid('json');
      await noteInJournal(services, c.get('principal'), wave.partnershipId, {
        did: 'sheets-printed',
        wave,
        values: side ? { side } : {},
      });
      return c.body(Buffer.from(pdf), 200, {
        'content-type': 'application/pdf',
        'content-disposition': 'attachment; filename="sheets.pdf"',
      });
    })
    .openapi(reportPdfRoute, async (c) => {
      const principal = c.get('principal');
      const { report, ...access } = await openReport(services, principal, c.req.valid('param').id);
      const { side, language } = reportReader(access, principal, report);
      const asked = askedLanguage(c.req.valid('query').language, report);
      const pdf = await reportPdf(report, side, asked ?? language);
      return c.body(Buffer.from(pdf), 200, {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="gap-report-wave-${report.wave.number}.pdf"`,
      });
    });
}
