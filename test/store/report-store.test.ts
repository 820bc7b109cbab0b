import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStores, type Stores } from '../../functions/store/stores.ts';
import type { GapReport } from '../../shared/report/gap-report.ts';
import { startDatabase, type TestDatabase } from '../builders/database.ts';
import { aQuestionnaire, QUESTIONNAIRE_FILE } from '../builders/questionnaire.ts';
import { aReport } from '../builders/report.ts';
import { anOpenWave, aSnapshot, CLOSES } from '../builders/wave.ts';

let database: TestDatabase;
let reports: Stores['reports'];

beforeAll(async () => {
  database = await startDatabase();
  reports = openStores(database).reports;
});
afterAll(() => database.stop());

const waveId = (id: string) => anOpenWave({ id }).id;
const report = aReport({ sheets: [{ overall: 7 }] }, { sheets: [] });

/** A report with so many receipts that even its packed form is larger than an item may be. */
function largeReport(): GapReport {
  const receipts = Array.from({ length: 60_000 }, (_, index) =>
    createHash('sha256').update(String(index)).digest('hex').slice(0, 20),
  );
  return { ...report, receipts: { a: receipts, b: [] } };
}

test('a report is found as it was saved', async () => {
  expect(await reports.save(waveId('once'), CLOSES, 'attempt-1', report)).toBe(true);
  expect(await reports.find(waveId('once'), CLOSES)).toEqual(report);
});

test('a report is kept whose question has grown over the limit by the names in it', async () => {
  const [first, ...others] = QUESTIONNAIRE_FILE.items;
  const wordy = `${'x'.repeat(3990)} {them}`;
  const items = [{ ...first, predict: false, text: { us: { en: wordy }, them: { en: wordy } } }, ...others];
  const snapshot = aSnapshot({
    questionnaire: aQuestionnaire({ items }),
    names: { a: 'Northwind Traders', b: 'Acme Corporation' },
  });
  const long = aReport({ sheets: [{ overall: 7 }] }, { sheets: [] }, { snapshot });
  expect(long.targets.a[0]?.text.self.en?.length).toBeGreaterThan(4000);
  expect(await reports.save(waveId('wordy'), CLOSES, 'attempt-1', long)).toBe(true);
  expect(await reports.find(waveId('wordy'), CLOSES)).toEqual(long);
});

test('a second attempt at the same closing is refused, and the first report stands', async () => {
  const other = aReport({ sheets: [{ overall: 1 }] }, { sheets: [{ overall: 2 }] });
  await reports.save(waveId('twice'), CLOSES, 'attempt-1', report);
  expect(await reports.save(waveId('twice'), CLOSES, 'attempt-2', other)).toBe(false);
  expect(await reports.find(waveId('twice'), CLOSES)).toEqual(report);
});

test('of two attempts at once exactly one is saved, and the report is whole', async () => {
  const saved = await Promise.all(
    ['one', 'two'].map((attempt) => reports.save(waveId('race'), CLOSES, attempt, report)),
  );
  expect(saved.sort()).toEqual([false, true]);
  expect(await reports.find(waveId('race'), CLOSES)).toEqual(report);
});

test('another closing of the same wave, after an extension, has a report of its own', async () => {
  const later = '2026-09-22T16:00:00.000Z';
  const second = aReport({ sheets: [{ overall: 9 }] }, { sheets: [] });
  await reports.save(waveId('extended'), CLOSES, 'attempt-1', report);
  expect(await reports.save(waveId('extended'), later, 'attempt-2', second)).toBe(true);
  expect(await reports.find(waveId('extended'), later)).toEqual(second);
});

test('a wave without a report has none', async () => {
  expect(await reports.find(waveId('none'), CLOSES)).toBeNull();
});

test('a report larger than one item is kept in several parts', async () => {
  const large = largeReport();
  await reports.save(waveId('large'), CLOSES, 'attempt-1', large);
  const { register } = await database.contents();
  const parts = register.filter(
    ({ pk, sk }) => pk === 'wave#large' && String(sk).startsWith('report-part#attempt-1#'),
  );
  expect(parts.length).toBeGreaterThanOrEqual(2);
  expect(await reports.find(waveId('large'), CLOSES)).toEqual(large);
});

test('a report of which a part is missing is an error and no half report', async () => {
  await reports.save(waveId('torn'), CLOSES, 'attempt-1', report);
  await database.register.remove({ pk: 'wave#torn', sk: 'report-part#attempt-1#000000' });
  await expect(reports.find(waveId('torn'), CLOSES)).rejects.toThrow('a part of the report is missing');
});
