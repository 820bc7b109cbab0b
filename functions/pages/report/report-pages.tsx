import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { messagesIn } from '../../../shared/messages/messages.ts';
import { scoreGuess } from '../../../shared/report/guess.ts';
import { readForm } from '../../app/read-form.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import type { FirstOpening } from '../../store/guess-store.ts';
import { renderDocument } from '../document.tsx';
import { GuessPage } from './guess-page.tsx';
import { type AskedGuess, guessFor, type HowWellKnown, howWellKnown } from './guess-record.ts';
import { GuessSection } from './guess-section.tsx';
import { openReading, type Reading } from './open-reading.tsx';
import { type GuessProblem, readGuess, SKIP_STEP, STEP_FIELD } from './read-guess.ts';

/** A guess takes a few hundred bytes. */
const GUESS_LIMIT = 16 * 1024;

/**
 * The released report as a page for the people who may see it. A lead of one side is first invited to guess
 * what it says; the report opens by either button of that page, and a GET changes nothing.
 */
export function reportPages(services: Services) {
  const { stores } = services;
  const guessLimit = bodyLimit({
    maxSize: GUESS_LIMIT,
    onError: () => {
      throw new Refusal('too-large', 'A guess is never that long.');
    },
  });
  return new Hono()
    .get('/:id', async (c) => {
      const reading = await openReading(c, services);
      if (reading instanceof Response) return reading;
      const state = await guessFor(services, reading);
      if (state.is === 'to-be-asked') return showGuess(c, reading, state);
      return showReport(
        c,
        reading,
        state.is === 'guessed' ? await howWellKnown(services, reading, state.guess) : null,
      );
    })
    .post('/:id', guessLimit, async (c) => {
      const reading = await openReading(c, services);
      if (reading instanceof Response) return reading;
      const { waveId, email, report } = reading;
      const state = await guessFor(services, reading);
      if (state.is === 'to-be-asked') {
        const fields = (await readForm(c)) ?? new Map<string, string>();
        const read = readGuess(fields, state.guessable);
        const skips = fields.get(STEP_FIELD) === SKIP_STEP;
        if (!skips && !read.ok) return showGuess(c, reading, state, fields, read.problems);
        const opening: FirstOpening =
          skips || !read.ok
            ? { is: 'skipped' }
            : { is: 'guessed', guess: read.guess, hits: scoreGuess(read.guess, report).hits };
        await stores.guesses.add(waveId, email, opening);
      }
      return c.redirect(addressOf(c, reading), 303);
    });
}

async function showReport(c: Context, reading: Reading, known: HowWellKnown | null) {
  const { report, partnership, keepsLedger, language, reader } = reading;
  // The charts' libraries are half as large as all the rest: they are loaded by the first report that is read.
  const { ReportPage } = await import('./report-page.tsx');
  const { organisations, wave, languages } = report;
  const messages = messagesIn(language);
  const ledger = keepsLedger ? `/partnerships/${partnership.id}?tab=actions&agree` : null;
  const before = known && reader && <GuessSection {...{ known, report, reader, messages }} />;
  return renderDocument(c, {
    title: messages.text('report.title', { ...organisations, number: wave.number }),
    language,
    style: 'report',
    script: c.get('pageAssets').scripts.report,
    children: <ReportPage {...{ report, language, reader, languages, before, ledger }} />,
  });
}

/** The report's own address, in the language that was chosen on it, if one was. */
function addressOf(c: Context, { waveId, language }: Reading): string {
  return `/reports/${waveId}${c.req.query('lang') === language ? `?lang=${language}` : ''}`;
}

function showGuess(
  c: Context,
  reading: Reading,
  { reader, guessable }: AskedGuess,
  fields: ReadonlyMap<string, string> = new Map(),
  problems: readonly GuessProblem[] = [],
) {
  const { report, language } = reading;
  const action = addressOf(c, reading);
  return renderDocument(
    c,
    {
      title: messagesIn(language).text('guess.title'),
      language,
      style: 'report',
      children: <GuessPage {...{ report, language, reader, guessable, fields, problems, action }} />,
    },
    problems.length > 0 ? 422 : 200,
  );
}
