import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { enclosureReader } from '../../functions/enclosures/enclosure-reader.ts';
import { sendQueuedMail } from '../../functions/mail/send-queued-mail.ts';
import type { SendMime } from '../../functions/mail/send-with-ses.ts';
import { NoticeMail } from '../../functions/queue/queue.ts';
import { reportPdf } from '../../functions/report-document/report-pdf.ts';
import { concludeWave } from '../../functions/wave-steps/conclude-wave.ts';
import { LEAD_A } from '../builders/partnership.ts';
import { aReleasedProgramme, type Programme } from '../builders/programme.ts';
import { readMime } from '../builders/read-mime.ts';
import { startServices, type TestServices } from '../builders/services.ts';
import { CLOSES } from '../builders/wave.ts';

vi.mock('../../functions/report-document/report-pdf.ts', { spy: true });

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.stop());
beforeEach(() => {
  services.mails.sent.length = 0;
  services.lines.length = 0;
  vi.mocked(reportPdf).mockClear();
});

/** A wave whose report is written and which is to be released next. */
async function aCountedProgramme(): Promise<Programme> {
  return await aReleasedProgramme(services, {
    wave: { state: 'closed', mailingsDone: 2, mailCheckAt: null },
    unopened: true,
  });
}

const found = ({ wave }: Programme) => services.stores.waves.find(wave.id).then((now) => now ?? wave);
const mailsToLeads = () => services.mails.sent.map((mail) => NoticeMail.parse(mail));
const readerA = async ({ partnership, wave }: Programme) =>
  enclosureReader(partnership, LEAD_A, wave, (await services.stores.waves.snapshot(wave.id)) ?? {});

async function mimeOf(mail: NoticeMail) {
  const sendMime = vi.fn<SendMime>().mockResolvedValue({ is: 'accepted' });
  expect(await sendQueuedMail({ ...services, sendMime }, mail)).toBe('sent');
  return readMime(sendMime.mock.calls[0]?.[1] ?? new Uint8Array());
}

describe('a released report', () => {
  test('is mailed to both leads with the chart and the document', async () => {
    const programme = await aCountedProgramme();
    await concludeWave(services, programme.wave);
    expect((await found(programme)).state).toBe('released');
    expect(mailsToLeads()).toHaveLength(2);
    for (const mail of mailsToLeads()) {
      const { files, text } = await mimeOf(mail);
      expect(files.map(({ type }) => type)).toEqual(['image/png', 'application/pdf']);
      expect(text).toContain('The report is attached as a PDF.');
    }
  });

  test('has its enclosures made once, however often the step is repeated', async () => {
    const programme = await aCountedProgramme();
    await Promise.all([concludeWave(services, programme.wave), concludeWave(services, programme.wave)]);
    await concludeWave(services, programme.wave);
    expect(vi.mocked(reportPdf)).toHaveBeenCalledTimes(2);
  });

  test('is released without, if making them was begun by an attempt that died', async () => {
    const programme = await aCountedProgramme();
    await services.stores.enclosures.begin(programme.wave.id, CLOSES, services.clock());
    await concludeWave(services, programme.wave);
    expect((await found(programme)).state).toBe('released');
    const [mail] = mailsToLeads();
    if (!mail) throw new Error('no mail was made');
    const { files, text } = await mimeOf(mail);
    expect(files).toEqual([]);
    expect(text).toContain('No PDF is attached this time');
  });

  test('is released with the chart alone, if the document cannot be made, and the log says so', async () => {
    vi.mocked(reportPdf).mockRejectedValueOnce(new RangeError('no font'));
    const programme = await aCountedProgramme();
    await concludeWave(services, programme.wave);
    const reader = await readerA(programme);
    const enclosure = await services.stores.enclosures.find(programme.wave.id, CLOSES, reader);
    expect(enclosure?.picture).not.toBeNull();
    expect(enclosure?.document).toBeNull();
    expect(services.lines).toContainEqual({
      level: 'error',
      message: 'an enclosure could not be made',
      facts: { wave: programme.wave.id, what: 'document', error: 'RangeError' },
    });
  });

  test('is mailed without, if what was kept cannot be read', async () => {
    const programme = await aCountedProgramme();
    await concludeWave(services, programme.wave);
    const { find } = services.stores.enclosures;
    services.stores.enclosures.find = () => Promise.reject(new Error('throttled'));
    const [mail] = mailsToLeads();
    if (!mail) throw new Error('no mail was made');
    const { files } = await mimeOf(mail);
    services.stores.enclosures.find = find;
    expect(files).toEqual([]);
    expect(services.lines.map(({ message }) => message)).toContain('an enclosure could not be read');
  });
});

describe('an enclosure', () => {
  test('larger than an item is kept in parts and comes back as it was', async () => {
    const programme = await aCountedProgramme();
    const reader = await readerA(programme);
    const kept = { words: 'Two gaps.', picture: randomBytes(360_000), document: randomBytes(900_000) };
    await services.stores.enclosures.save(programme.wave.id, CLOSES, reader, kept, services.clock());
    const back = await services.stores.enclosures.find(programme.wave.id, CLOSES, reader);
    expect(back?.words).toBe(kept.words);
    expect(Buffer.compare(Buffer.from(back?.picture ?? []), kept.picture)).toBe(0);
    expect(Buffer.compare(Buffer.from(back?.document ?? []), kept.document)).toBe(0);
    expect(await services.stores.enclosures.find(programme.wave.id, '2026-01-01', reader)).toBeNull();
  });

  test('is not for somebody who became a lead after the deployment as for one who was a lead then', async () => {
    const { partnership, wave } = await aCountedProgramme();
    const reads = (leads: { a: string[]; b: string[] }) =>
      enclosureReader(partnership, LEAD_A, wave, { leads });
    expect(reads({ a: [LEAD_A], b: [] }).own).toEqual(['a']);
    expect(reads({ a: [], b: [] }).own).toEqual([]);
  });
});
