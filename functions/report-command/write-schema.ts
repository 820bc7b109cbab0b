import { writeFileSync } from 'node:fs';
import { gapReportSchema } from './json-schema.ts';

/** `npm run schema`: writes the JSON Schema of the gap report into docs/. */
writeFileSync(new URL('../../docs/gap-report.schema.json', import.meta.url), gapReportSchema());
