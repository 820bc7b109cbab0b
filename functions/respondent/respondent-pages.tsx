import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { fieldsOf, readAnswerSheet } from '../../shared/response/answer-sheet.ts';
import { readForm } from '../app/read-form.ts';
import type { Services } from '../services.ts';
import { showQuestionnaire, showReview } from './answer-pages.tsx';
import { findSheet } from './find-sheet.ts';
import { MIRROR_FIELD, saveMirrorWish } from './mirror-part.tsx';
import { SHEET_LIMIT_KB, showTooLong, showUnreadable } from './not-received-pages.tsx';
import { openLink } from './open-link.ts';
import {
  showDecline,
  showDeclined,
  showEnd,
  showReceipt,
  showWithdraw,
  showWithdrawn,
} from './outcome-pages.tsx';
import type { Reader } from './respondent-language.ts';
import { hrefOf, LANGUAGE_FIELD, STEP_FIELD } from './respondent-words.ts';
import { submitAnswers } from './submit-answers.ts';
import { withdrawAnswers } from './withdraw-answers.ts';

/**
 * The pages behind a respondent's link. A GET changes nothing; the POST's `_step` says what is wanted:
 * review, edit, submit, withdraw, mirror (whether a short result is wanted), or decline (no more reminders).
 */
export function respondentPages(services: Services) {
  const { stores, log } = services;
  const open = (c: Context, checkUse: boolean, form?: ReadonlyMap<string, string>) =>
    openLink(services, c.req.param('token') ?? '', checkUse, readerOf(c, form));
  const sheetLimit = bodyLimit({
    maxSize: SHEET_LIMIT_KB * 1024,
    onError: async (c) => showTooLong(c, await open(c, false)),
  });
  return new Hono()
    .get('/:token', async (c) => {
      const state = await open(c, true);
      if (state.is !== 'open') return showEnd(c, services, state);
      if (c.req.query('decline') !== undefined) return showDecline(c, state);
      if (c.req.query('declined') !== undefined) return showDeclined(c, state);
      if (c.req.query('withdrawn') !== undefined) return showWithdrawn(c, state);
      const sheet = await findSheet(services, state);
      if (!sheet) return showQuestionnaire(c, state);
      if (c.req.query('amend') !== undefined) return showQuestionnaire(c, state, { fields: fieldsOf(sheet) });
      if (c.req.query('withdraw') !== undefined) return showWithdraw(c, state);
      return showReceipt(c, services, state);
    })
    .post('/:token', sheetLimit, async (c) => {
      const form = await readForm(c);
      if (!form) return showUnreadable(c, await open(c, false));
      const { step, fields } = stepAndFields(form);
      const state = await open(c, step !== 'submit', form);
      if (step === 'mirror' && (state.is === 'open' || state.is === 'closed')) {
        await saveMirrorWish(services, state, form.has(MIRROR_FIELD));
        return c.redirect(hrefOf(state), 303);
      }
      if (state.is !== 'open') return showEnd(c, services, state, step === 'submit' || step === 'review');
      if (step === 'withdraw') {
        await withdrawAnswers(services, state);
        return c.redirect(hrefOf(state, 'withdrawn'), 303);
      }
      if (step === 'decline' || c.req.query('decline') !== undefined) {
        await stores.invitations.optOut(state.link);
        return c.redirect(hrefOf(state, 'declined'), 303);
      }
      if (step === 'edit' || form.has(LANGUAGE_FIELD)) return showQuestionnaire(c, state, { fields });

      const reading = readAnswerSheet(state.snapshot.questionnaire, state.side, fields);
      if (!reading.ok) {
        return showQuestionnaire(c, state, { fields, problems: reading.problems, status: 422 });
      }
      if (step !== 'submit') return showReview(c, state, fields);

      try {
        const submission = await submitAnswers(services, state, reading.sheet);
        if (submission.is === 'counted') return c.redirect(hrefOf(state), 303);
        return showEnd(c, services, { ...state, is: submission.is }, true);
      } catch (error) {
        log.error('an answer could not be stored', {
          error: error instanceof Error ? error.name : 'unknown',
        });
        return showReview(c, state, fields, 503);
      }
    });
}

function readerOf(c: Context, form?: ReadonlyMap<string, string>): Reader {
  return {
    chosen: form?.get(LANGUAGE_FIELD) ?? c.req.query('lang'),
    accepted: c.req.header('accept-language'),
  };
}

/** What the button says is wanted, and what was entered. */
function stepAndFields(form: ReadonlyMap<string, string>) {
  const entered = [...form].filter(([name]) => !name.startsWith('_'));
  return { step: form.get(STEP_FIELD) ?? '', fields: new Map(entered) };
}
