import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { gapReportSchema } from '../../functions/report-command/json-schema.ts';

test('the JSON Schema in docs/ is that of the gap report; `npm run schema` renews it', () => {
  const written = readFileSync(new URL('../../docs/gap-report.schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(written)).toEqual(JSON.parse(gapReportSchema()));
});
