import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { concurrently } from '../functions/concurrently.ts';
import type { GapReport } from '../shared/report/gap-report.ts';
import { startLocalApi } from './local-api.ts';

/*
 * Real answers through the whole product: the 148 couples of Acitelli's study answer a wave through the
 * HTTP application, and the report's means must equal the published ones.
 *
 *   npm run bench:couples [-- <folder with acitelli-couples.csv and .questionnaire.json>]
 */
const [folder = 'test/data'] = process.argv.slice(2);
const DAY = 86_400_000;

const Row = z.record(z.string(), z.string()).and(z.object({ side: z.enum(['a', 'b']) }));
const rows = z
  .array(Row)
  .parse(parse(readFileSync(join(folder, 'acitelli-couples.csv'), 'utf8'), { columns: true, bom: true }));
const questionnaire: unknown = JSON.parse(
  readFileSync(join(folder, 'acitelli-couples.questionnaire.json'), 'utf8'),
);

/** As published, on scales per rating; each sum divided by its number of ratings (see the data's README). */
const PUBLISHED = [
  { what: 'self-view of husbands', value: 4.08, ratings: 5, of: (r: GapReport) => r.targets.a[0]?.self.mean },
  { what: 'self-view of wives', value: 4.29, ratings: 5, of: (r: GapReport) => r.targets.b[0]?.self.mean },
  {
    what: 'husbands’ view of wives',
    value: 4.28,
    ratings: 5,
    of: (r: GapReport) => r.targets.b[0]?.other.mean,
  },
  {
    what: 'wives’ view of husbands',
    value: 4.25,
    ratings: 5,
    of: (r: GapReport) => r.targets.a[0]?.other.mean,
  },
  { what: 'satisfaction of husbands', value: 3.62, ratings: 6, of: (r: GapReport) => r.overall?.a.mean },
  { what: 'satisfaction of wives', value: 3.59, ratings: 6, of: (r: GapReport) => r.overall?.b.mean },
  { what: 'tension of husbands', value: 2.34, ratings: 2, of: (r: GapReport) => r.relationship[0]?.a.mean },
  { what: 'tension of wives', value: 2.52, ratings: 2, of: (r: GapReport) => r.relationship[0]?.b.mean },
] as const;

const api = await startLocalApi();
const { parallax } = api;
await api.call('POST', '/questionnaires', questionnaire);
const lead = (side: string) => [{ name: `Lead ${side}`, email: `lead@${side}.example`, language: 'en' }];
const partnership = await api.call<{ id: string }>('POST', '/partnerships', {
  name: 'Married couples',
  sides: { a: { name: 'Husbands', leads: lead('a') }, b: { name: 'Wives', leads: lead('b') } },
});
const people = rows.map((row, index) => ({ row, email: `person${index + 1}@${row.side}.example` }));
await api.call('PUT', `/partnerships/${partnership.id}/members`, {
  members: people.map(({ row, email }, index) => ({
    side: row.side,
    name: `Person ${index + 1}`,
    email,
    cohorts: { marriage: row['cohort.marriage'] },
  })),
});
const wave = await api.call<{ id: string }>('POST', `/partnerships/${partnership.id}/waves`, {
  title: 'Couples',
  questionnaire: { id: 'acitelli-couples', version: 1 },
  languages: ['en'],
  unsignedReason: { en: 'A benchmark.' },
  cohortDimensions: ['marriage'],
  schedule: {
    timeZone: 'America/Detroit',
    opensAt: new Date().toISOString(),
    closesAt: new Date(Date.now() + 7 * DAY).toISOString(),
  },
});
await api.call('POST', `/waves/${wave.id}/deploy`);
await api.forward(0);

const Store = z.object({
  emails: z.array(
    z.object({ destination: z.object({ to: z.array(z.string()) }), body: z.object({ text: z.string() }) }),
  ),
});
const { emails } = Store.parse(await (await fetch(`${parallax.mailboxUrl}/store`)).json());
const links = new Map(
  emails.map(({ destination, body }) => [
    destination.to[0] ?? '',
    body.text.match(/https?:\S+?\/r\/[\w-]{22}/)?.[0],
  ]),
);

const started = performance.now();
const statuses = await concurrently(4, people, async ({ row, email }) => {
  const answers = Object.entries(row).filter(
    ([column]) => column !== 'side' && !column.startsWith('cohort.'),
  );
  const answer = await fetch(links.get(email) ?? '', {
    method: 'POST',
    body: new URLSearchParams([...answers, ['_step', 'submit']]),
    redirect: 'manual',
  });
  await answer.arrayBuffer();
  return answer.status;
});
const perAnswer = (performance.now() - started) / people.length;
const refused = statuses.filter((status) => status !== 303).length;

await api.forward(7 * DAY);
await api.forward(120_000);
const report = await api.call<GapReport>('GET', `/waves/${wave.id}/report`);
await parallax.stop();

const { a, b } = report.participation;
console.log(
  `${resolve(folder)}: ${a.responded} of ${a.invited} husbands and ${b.responded} of ${b.invited} wives answered`,
);
console.log(`${refused} answers refused; ${perAnswer.toFixed(1)} ms an answer, four at a time`);
let wrong = refused;
for (const { what, value, ratings, of } of PUBLISHED) {
  const mean = (of(report) ?? Number.NaN) / ratings;
  const equal = mean.toFixed(2) === value.toFixed(2);
  if (!equal) wrong += 1;
  console.log(`${equal ? 'equal' : 'DIFFERENT'}  ${what}: ${mean.toFixed(4)}, published ${value}`);
}
process.exitCode = wrong === 0 ? 0 : 1;
