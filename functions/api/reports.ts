import { createRoute, z } from '@hono/zod-openapi';
import { Language } from '../../shared/language.ts';
import { GapReport } from '../../shared/report/gap-report.ts';
import { reportCsv } from '../../shared/report-data/report-csv.ts';
import { reportWorkbook } from '../../shared/report-data/report-workbook.ts';
import { WaveId } from '../../shared/wave/wave.ts';
import { problemResponses } from '../app/problem.ts';
import type { Services } from '../services.ts';
import { apiRouter } from './api-router.ts';
import { json } from './json-content.ts';
import { openReport } from './open-report.ts';
import { askedLanguage, reportReader } from './report-reader.ts';

const WavePath = z.object({ id: WaveId });

const reportRoute = createRoute({
  method: 'get',
  path: '/waves/{id}/report',
  tags: ['Reports'],
  summary: 'The released gap report; 409 with code "sealed" before the release',
  request: { params: WavePath },
  responses: { 200: json(GapReport, 'The report'), ...problemResponses },
});
const reportJsonRoute = createRoute({ ...reportRoute, path: '/waves/{id}/report.json', summary: 'The same' });
const reportCsvRoute = createRoute({
  ...reportRoute,
  path: '/waves/{id}/report.csv',
  summary: 'The figures, one a row',
  responses: {
    200: { description: 'CSV', content: { 'text/csv': { schema: z.string() } } },
    ...problemResponses,
  },
});
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const reportWorkbookRoute = createRoute({
  ...reportRoute,
  path: '/waves/{id}/report.xlsx',
  summary: 'The report as a workbook, one sheet a section',
  request: {
    params: WavePath,
    query: z.object({
      language: Language.optional().describe('One of the wave’s; the reader’s own if left out.'),
    }),
  },
  responses: {
    200: { description: 'XLSX', content: { [WORKBOOK]: { schema: z.string().meta({ format: 'binary' }) } } },
    ...problemResponses,
  },
});

export function reportRoutes(services: Services) {
  return apiRouter()
    .openapi(reportRoute, async (c) =>
      c.json((await openReport(services, c.get('principal'), c.req.valid('param').id)).report, 200),
    )
    .openapi(reportJsonRoute, async (c) =>
      c.json((await openReport(services, c.get('principal'), c.req.valid('param').id)).report, 200),
    )
    .openapi(reportCsvRoute, async (c) => {
      const { report } = await openReport(services, c.get('principal'), c.req.valid('param').id);
      return c.body(reportCsv(report), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': attachment(report, 'csv'),
      });
    })
    .openapi(reportWorkbookRoute, async (c) => {
      const { report, ...access } = await openReport(services, c.get('principal'), c.req.valid('param').id);
      const reader = reportReader(access, c.get('principal'), report);
      const asked = askedLanguage(c.req.valid('query').language, report);
      const bytes = await reportWorkbook(report, { ...reader, language: asked ?? reader.language });
      return c.body(bytes, 200, {
        'content-type': WORKBOOK,
        'content-disposition': attachment(report, 'xlsx'),
      });
    });
}

function attachment({ wave }: GapReport, ending: string): string {
  return `attachment; filename="gap-report-wave-${wave.number}.${ending}"`;
}
