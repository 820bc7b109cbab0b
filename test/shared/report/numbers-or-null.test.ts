import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GapReport } from '../../../shared/report/gap-report.ts';
import { anyWave } from './any-wave.ts';
import { reportOf } from './report-of.ts';

test('every figure of any wave is a finite number or null, and JSON carries it unchanged', () => {
  fc.assert(
    fc.property(anyWave(9), (wave) => {
      const report = reportOf(wave);
      expect(GapReport.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
    }),
    { numRuns: 60 },
  );
});
