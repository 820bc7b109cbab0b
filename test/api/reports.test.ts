import { parse } from 'csv-parse/sync';
import { defaultIsContentTypeBinary } from 'hono/aws-lambda';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { savePartnership } from '../../functions/api/save-partnership.ts';
import { messagesIn } from '../../shared/messages/messages.ts';
import { GapReport } from '../../shared/report/gap-report.ts';
import type { Comment } from '../../shared/response/comment.ts';
import { jsonBody, startApp, type TestApp } from '../builders/app.ts';
import { LEAD_A, LEAD_B } from '../builders/partnership.ts';
import { anOpenProgramme, aReleasedProgramme } from '../builders/programme.ts';
import { aQuestionnaire, QUESTIONNAIRE_FILE } from '../builders/questionnaire.ts';
import { factsOfPdf, textOfPages } from '../builders/read-pdf.ts';
import { type ReadSheet, readWorkbook } from '../builders/read-workbook.ts';
import { OPERATOR } from '../builders/services.ts';
import { aSnapshot, CLOSES } from '../builders/wave.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const ask = async (path: string, email: string) => app.ask(path, { as: await app.signedIn(email) });
const api = (path: string, email: string) => ask(`/api/v1${path}`, email);
const sheets = Array.from({ length: 5 }, () => ({
  'early.us': 4,
  'early.them': 7,
  overall: 6,
  recommend: 3,
}));
const said = (text: string, audience: Comment['audience']): Comment => ({
  item: 'one-change',
  text,
  audience,
});

describe('before the release', () => {
  const forms = ['report', 'report.json', 'report.csv', 'report.xlsx', 'report.pdf'];

  test.each(['scheduled', 'open', 'closed', 'insufficient', 'cancelled'])(
    'the report of a wave that is %s is sealed for the operator and both leads',
    async (state) => {
      const { wave } = await anOpenProgramme(app.services, {
        wave: { state, closedAt: CLOSES, responded: { a: 6, b: 6 } },
      });
      for (const email of [OPERATOR, LEAD_A, LEAD_B]) {
        for (const form of forms) {
          const answer = await api(`/waves/${wave.id}/${form}`, email);
          expect(answer.status).toBe(409);
          expect(await answer.json()).toMatchObject({ code: 'sealed', status: 409 });
        }
        expect((await ask(`/reports/${wave.id}`, email)).status).toBe(409);
      }
    },
  );

  test('a report that is written already stays sealed', async () => {
    const { wave } = await aReleasedProgramme(app.services, { wave: { state: 'closed' } });
    const answer = await api(`/waves/${wave.id}/report`, OPERATOR);
    expect(answer.status).toBe(409);
    expect(await answer.text()).not.toContain('targets');
  });
});

describe('a released report', () => {
  test('is the same for both leads and the operator', async () => {
    const { wave } = await aReleasedProgramme(app.services);
    const reportFor = async (email: string) => (await api(`/waves/${wave.id}/report`, email)).json();
    const report = await reportFor(LEAD_A);
    expect(report).toMatchObject({
      wave: { id: wave.id },
      overall: { a: { mean: 7, n: 5, status: 'full' } },
    });
    expect(await reportFor(LEAD_B)).toEqual(report);
    expect(await reportFor(OPERATOR)).toEqual(report);
  });

  test('shows a comment meant for one side to that side’s lead only', async () => {
    const { wave } = await aReleasedProgramme(app.services, {
      report: [{ sheets, comments: [said('Between us', 'own'), said('To all', 'both')] }, { sheets }],
    });
    const readers = { [LEAD_A]: true, [LEAD_B]: false, [OPERATOR]: false };
    for (const [email, reads] of Object.entries(readers)) {
      for (const path of [`/api/v1/waves/${wave.id}/report.json`, `/reports/${wave.id}`]) {
        const text = await (await ask(path, email)).text();
        expect(text).toContain('To all');
        expect(text.includes('Between us')).toBe(reads);
      }
      const csv = await (await api(`/waves/${wave.id}/report.csv`, email)).text();
      expect(csv).not.toContain('Between us');
      const texts = textsIn(await workbook(wave.id, email));
      expect(texts).toContain('To all');
      expect(texts.includes('Between us')).toBe(reads);
    }
  });

  test('shows it to nobody who became a lead after the wave was deployed', async () => {
    const { partnership, wave } = await aReleasedProgramme(app.services, {
      report: [{ sheets, comments: [said('Between us', 'own')] }, { sheets }],
    });
    const { a, b } = partnership.sides;
    const joined = { ...a, leads: [...a.leads, { name: 'Op', email: OPERATOR, language: 'en' }] };
    const sides = { a: joined, b };
    const as = await app.signedIn(OPERATOR);
    const path = `/api/v1/partnerships/${partnership.id}`;
    expect((await app.ask(path, { ...jsonBody('PATCH', { sides }), as })).status).toBe(200);
    for (const path of [`/api/v1/waves/${wave.id}/report.json`, `/reports/${wave.id}`]) {
      expect(await (await ask(path, OPERATOR)).text()).not.toContain('Between us');
      expect(await (await ask(path, LEAD_A)).text()).toContain('Between us');
    }
  });

  test('shows somebody who leads both sides what is meant for either', async () => {
    const both = { name: 'Both', email: LEAD_A };
    const { wave } = await aReleasedProgramme(app.services, {
      partnership: { sides: { a: { name: 'Northwind', leads: [both] }, b: { name: 'Acme', leads: [both] } } },
      report: [
        { sheets, comments: [said('Within Northwind', 'own')] },
        { sheets, comments: [said('Within Acme', 'own')] },
      ],
    });
    for (const path of [`/api/v1/waves/${wave.id}/report.json`, `/reports/${wave.id}`]) {
      const text = await (await ask(path, LEAD_A)).text();
      expect(text).toContain('Within Northwind');
      expect(text).toContain('Within Acme');
    }
  });

  test('is a page for its people, and asks others to sign in', async () => {
    const { wave } = await aReleasedProgramme(app.services);
    const page = await ask(`/reports/${wave.id}`, LEAD_B);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Northwind and Acme: wave 1');
    const anonymous = await app.ask(`/reports/${wave.id}`);
    expect(anonymous.status).toBe(303);
    expect(anonymous.headers.get('location')).toBe(
      `/sign-in?next=${encodeURIComponent(`/reports/${wave.id}`)}`,
    );
    expect((await ask(`/reports/${wave.id}`, 'lead@elsewhere.example')).status).toBe(404);
  });

  test('of an extended wave is that of its last closing', async () => {
    const { wave } = await aReleasedProgramme(app.services, {
      wave: { closedAt: '2026-09-22T16:00:00.000Z' },
    });
    expect((await api(`/waves/${wave.id}/report`, LEAD_A)).status).toBe(409);
  });
});

describe('the report as CSV', () => {
  const Row = z.object({
    section: z.string(),
    view: z.string(),
    item: z.string(),
    about: z.string(),
    by: z.string(),
    figure: z.string(),
    value: z.string(),
    n: z.string(),
    status: z.string(),
    text: z.string(),
  });

  async function rowsOf(programme: { wave: { id: string } }) {
    const answer = await api(`/waves/${programme.wave.id}/report.csv`, LEAD_A);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w-]+\.csv"$/);
    const text = await answer.text();
    return z.array(Row).parse(parse(text, { bom: true, columns: true }));
  }

  test('has one figure a row, with its number and status', async () => {
    const rows = await rowsOf(await aReleasedProgramme(app.services, { report: [{ sheets }, { sheets }] }));
    expect(rows).toContainEqual({
      section: 'behaviour',
      view: 'other',
      item: 'early',
      about: 'Northwind',
      by: 'Acme',
      figure: 'mean',
      value: '7',
      n: '5',
      status: 'full',
      text: 'Northwind tells us early.',
    });
    expect(rows.find(({ section, by }) => section === 'participation' && by === 'Acme')).toMatchObject({
      figure: 'invited',
      value: '6',
    });
  });

  test('keeps negative gaps and scores as numbers', async () => {
    const rows = await rowsOf(await aReleasedProgramme(app.services, { report: [{ sheets }, { sheets }] }));
    const value = (figure: string) => rows.find((row) => row.figure === figure && row.value !== '')?.value;
    expect(rows.find(({ section, figure }) => section === 'behaviour' && figure === 'gap')?.value).toBe('-3');
    expect(value('nps')).toBe('-100');
  });

  test('has no cell that a spreadsheet would run as a formula', async () => {
    const [first, ...others] = QUESTIONNAIRE_FILE.items;
    const text = { us: { en: '=HYPERLINK("https://evil.example")' }, them: { en: '@SUM(A1)' } };
    const item = { ...first, predict: false, text };
    const snapshot = aSnapshot({
      questionnaire: aQuestionnaire({ items: [item, ...others] }),
      names: { a: '+Northwind', b: '-2+3+cmd|Acme' },
    });
    const rows = await rowsOf(
      await aReleasedProgramme(app.services, { snapshot, report: [{ sheets }, { sheets }, { snapshot }] }),
    );
    const dangerous = rows.flatMap((row) =>
      Object.values(row).filter((cell) => /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell))),
    );
    expect(dangerous).toEqual([]);
    expect(rows.some(({ text: cell }) => cell.includes('HYPERLINK'))).toBe(true);
    expect(rows.some(({ by }) => by.includes('cmd|Acme'))).toBe(true);
  });
});

describe('the report as a workbook', () => {
  const lead = (side: 'a' | 'b', language: string) => {
    return { name: 'Lead', email: side === 'a' ? LEAD_A : LEAD_B, language };
  };
  const partnership = {
    sides: {
      a: { name: 'Northwind', leads: [lead('a', 'hi')] },
      b: { name: 'Acme', leads: [lead('b', 'ru')] },
    },
  };
  const bilingual = aSnapshot({
    questionnaire: aQuestionnaire({
      items: QUESTIONNAIRE_FILE.items.map((item) => ({ ...item, text: inHindiToo(item.text) })),
    }),
  });
  const programme = () =>
    aReleasedProgramme(app.services, {
      partnership,
      report: [{ sheets }, { sheets }, { snapshot: bilingual, wave: { languages: ['en', 'hi'] } }],
    });

  test('is an XLSX file of the figures of the report', async () => {
    const { wave } = await aReleasedProgramme(app.services, { report: [{ sheets }, { sheets }] });
    const answer = await api(`/waves/${wave.id}/report.xlsx`, OPERATOR);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="gap-report-wave-1.xlsx"');
    // Its name has “xml” in it; Lambda's adapter must not send it as text all the same.
    expect(defaultIsContentTypeBinary(answer.headers.get('content-type') ?? '')).toBe(true);
    const [overview] = readWorkbook(new Uint8Array(await answer.arrayBuffer()));
    const overall = overview?.cells.find((row) => row[0]?.value === 'Overall');
    expect(overall?.map((cell) => cell?.value)).toContain(6);
  });

  test('speaks the language of the lead if the wave has it, else the wave’s first', async () => {
    const { wave } = await programme();
    expect((await workbook(wave.id, LEAD_A))[0]?.name).toBe(messagesIn('hi').text('workbook.sheet.overview'));
    expect(textsIn(await workbook(wave.id, LEAD_A))).toContain('हिन्दी: We keep our promises to Acme.');
    expect((await workbook(wave.id, LEAD_B))[0]?.name).toBe('Overview');
  });

  test('speaks another language of the wave when asked to, and no other', async () => {
    const { wave } = await programme();
    expect((await workbook(wave.id, LEAD_A, '?language=en'))[0]?.name).toBe('Overview');
    const refused = await api(`/waves/${wave.id}/report.xlsx?language=ru`, LEAD_A);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ code: 'invalid-input' });
    expect((await api(`/waves/${wave.id}/report.xlsx?language==1`, LEAD_A)).status).toBe(400);
  });
});

async function workbook(waveId: string, email: string, query = '') {
  const answer = await api(`/waves/${waveId}/report.xlsx${query}`, email);
  expect(answer.status).toBe(200);
  return readWorkbook(new Uint8Array(await answer.arrayBuffer()));
}

function textsIn(workbook: readonly ReadSheet[]) {
  return workbook.flatMap(({ cells }) => cells.flat().map((cell) => cell?.value));
}

/** A text of an item, or each of its wordings, with a Hindi one. */
function inHindiToo(text: object): object {
  return Object.fromEntries(
    Object.entries(text).flatMap(([key, words]): [string, unknown][] =>
      typeof words === 'string'
        ? [
            [key, words],
            ['hi', `हिन्दी: ${words}`],
          ]
        : [[key, inHindiToo(words)]],
    ),
  );
}

describe('comments for the own side', () => {
  test('are read by nobody where the wave does not tell who its leads were', async () => {
    const { wave } = await aReleasedProgramme(app.services, {
      snapshot: { leads: undefined },
      report: [{ sheets, comments: [said('Between us', 'own')] }, { sheets }],
    });
    const answer = await api(`/waves/${wave.id}/report`, LEAD_A);
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain('Between us');
  });

  test('are read only by leads who were leads when respondents were told who would read them', async () => {
    const comments = [said('Between us', 'own'), said('To all', 'both')];
    const { partnership, wave } = await aReleasedProgramme(app.services, {
      snapshot: { leads: { a: [LEAD_A], b: [LEAD_B] } },
      report: [{ sheets, comments }, { sheets }],
    });
    const newcomer = 'newcomer@side-a.example';
    const { a, b } = partnership.sides;
    const after = {
      ...partnership,
      sides: { a: { ...a, leads: [...a.leads, { name: 'New', email: newcomer, language: 'en' }] }, b },
      revision: partnership.revision + 1,
    };
    expect(await savePartnership(app.services, partnership, after)).toBe(true);
    for (const email of [newcomer, LEAD_A]) {
      const report = GapReport.parse(await (await api(`/waves/${wave.id}/report`, email)).json());
      const texts = report.comments.a?.map(({ text }) => text).sort();
      expect(texts).toEqual(email === LEAD_A ? ['Between us', 'To all'] : ['To all']);
    }
  });
});

describe('the document', () => {
  const pdfOf = async (answer: Response) => {
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    return new Uint8Array(await answer.arrayBuffer());
  };

  test('has a comment for one side only in the copy of that side’s lead', async () => {
    const { wave } = await aReleasedProgramme(app.services, {
      report: [{ sheets, comments: [said('Between us', 'own'), said('To all', 'both')] }, { sheets }],
    });
    const readers = { [LEAD_A]: true, [LEAD_B]: false, [OPERATOR]: false };
    for (const [email, reads] of Object.entries(readers)) {
      const answer = await api(`/waves/${wave.id}/report.pdf`, email);
      expect(answer.headers.get('content-disposition')).toContain('gap-report-wave-1.pdf');
      const words = (await textOfPages(await pdfOf(answer))).join(' ');
      expect(words).toContain('To all');
      expect(words.includes('Between us')).toBe(reads);
    }
  });

  test('is in the lead’s language, or in another that the wave has', async () => {
    const lead = { name: 'Lead', email: LEAD_A, language: 'ru' };
    const { wave } = await aReleasedProgramme(app.services, {
      partnership: { sides: { a: { name: 'Northwind', leads: [lead] }, b: { name: 'Acme', leads: [] } } },
      report: [{ sheets }, { sheets }, { wave: { languages: ['en', 'ru'] } }],
    });
    const path = `/waves/${wave.id}/report.pdf`;
    const languageOf = async (query: string) =>
      (await factsOfPdf(await pdfOf(await api(path + query, LEAD_A)))).language;
    expect(await languageOf('')).toBe('ru');
    expect(await languageOf('?language=en')).toBe('en');
    const refused = await api(`${path}?language=hi`, LEAD_A);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ code: 'invalid-input', problems: [{ field: 'language' }] });
  });
});
