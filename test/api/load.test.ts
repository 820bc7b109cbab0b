import { expect, test } from 'vitest';

test('the application loads whatever part of the product was loaded before it', async () => {
  const { GapReport } = await import('../../shared/report/gap-report.ts');
  const { Wave } = await import('../../shared/wave/wave.ts');
  const { createApp } = await import('../../functions/app/app.ts');
  expect([typeof GapReport.parse, typeof Wave.parse, typeof createApp]).toEqual([
    'function',
    'function',
    'function',
  ]);
});
