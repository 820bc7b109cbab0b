import { dropDraft, keepDraft, keptDraft } from './questionnaire/draft.ts';
import { fieldsOf, fillIn, isAnswered, isRating, questionsOf } from './questionnaire/form-fields.ts';
import { addLocalTimes } from './questionnaire/local-time.ts';
import { dropCopy, keepCopy, leaveToWorker, takeFromWorker } from './questionnaire/offline-copy.ts';
import { showProgress } from './questionnaire/progress.ts';
import { bodyOf, send } from './questionnaire/send.ts';
import { on, show } from './questionnaire/show.ts';
import { steps } from './questionnaire/steps.ts';
import { chosenView, rememberView, type View } from './questionnaire/view.ts';

/**
 * Enhances the questionnaire, which works without it: keeps every tap on the device, shows how much is
 * answered, moves through the questions one at a time when that is wished, and sends the answers as soon as
 * there is a network, though the browser was closed in between.
 */
const main = document.querySelector<HTMLElement>('main.questionnaire');
const form = document.querySelector<HTMLFormElement>('form#questionnaire');

addLocalTimes();
if (form && main) enhance(form, main);
else if (!document.querySelector('form#review')) {
  // The sheet has arrived, or can no longer be sent: nothing of it stays here.
  dropDraft();
  void dropCopy();
}

function enhance(sheet: HTMLFormElement, page: HTMLElement): void {
  const amends = sheet.dataset.amends !== undefined;
  const hasProblems = sheet.dataset.problems !== undefined;
  let sending = false;
  let isCopied = amends;

  const keep = () => {
    show('when', 'kept', keepDraft({ fields: fieldsOf(sheet), sending, amends }));
    show('when', 'not-kept', keptDraft() === null);
  };
  const way = steps(sheet, page);
  const progress = () => showProgress(sheet, way.goTo);

  const draft = keptDraft();
  if (draft && draft.amends === amends && !hasProblems) {
    fillIn(sheet, draft.fields);
    show('when', 'restored', true);
  }
  show('only', 'plain', false);
  show('only', 'script', true);
  const view = hasProblems ? 'all' : chosenView();
  for (const choice of sheet.querySelectorAll<HTMLInputElement>('input[name="_view"]')) {
    choice.checked = choice.value === view;
  }
  way.setView(view);
  progress();
  if (view === 'one' && draft) {
    const next = questionsOf(sheet).find((question) => isRating(question) && !isAnswered(question));
    if (next) way.goTo(next);
  }

  sheet.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === '_view') {
      rememberView(target.value as View);
      way.setView(target.value as View);
      return;
    }
    keep();
    progress();
    show('status', 'empty', false);
    if (!isCopied) {
      isCopied = true;
      void keepCopy(sheet.dataset.worker ?? '');
    }
  });
  // Without a script a language is chosen by sending the form; here the draft stays where it is.
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[name="_language"]')) {
    button.addEventListener('click', (event) => {
      event.preventDefault();
      const query = new URLSearchParams(location.search);
      query.set('lang', button.value);
      location.search = query.toString();
    });
  }

  let retry = 0;
  let timer: number | undefined;
  let isUnderWay = false;
  const deliver = async (): Promise<void> => {
    if (isUnderWay) return;
    isUnderWay = true;
    clearTimeout(timer);
    show('status', 'waiting', false);
    show('status', 'sending', true);
    const body = bodyOf(fieldsOf(sheet));
    const outcome = await send(body);
    isUnderWay = false;
    show('status', 'sending', false);
    if (!sending) return;
    if (outcome === 'counted') {
      dropDraft();
      await dropCopy();
      const query = new URLSearchParams(location.search);
      query.delete('amend');
      location.replace(`${location.pathname}${query.size > 0 ? `?${query}` : ''}`);
    } else if (outcome === 'refused') {
      sending = false;
      keep();
      await takeFromWorker();
      submitPlainly(sheet);
    } else {
      show('status', 'waiting', true);
      void leaveToWorker(body);
      retry = Math.min(retry + 1, 6);
      timer = window.setTimeout(deliver, 5000 * 2 ** (retry - 1));
    }
  };
  const startSending = () => {
    if (!questionsOf(sheet).some((question) => isRating(question) && isAnswered(question))) {
      show('status', 'empty', true);
      return;
    }
    sending = true;
    keep();
    void deliver();
  };
  const again = () => {
    if (sending && navigator.onLine) void deliver();
  };

  on('send', startSending);
  on('hold', () => {
    sending = false;
    clearTimeout(timer);
    void takeFromWorker();
    keep();
    show('status', 'waiting', false);
  });
  on('erase', () => {
    const button = sheet.querySelector<HTMLElement>('[data-do="erase"]');
    if (!window.confirm(button?.dataset.ask)) return;
    sending = false;
    dropDraft();
    void dropCopy().then(() => location.reload());
  });
  const network = () => show('when', 'offline', !navigator.onLine);
  network();
  window.addEventListener('offline', network);
  window.addEventListener('online', () => {
    network();
    again();
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) again();
  });
  if (draft?.sending && draft.amends === amends && !hasProblems) startSending();
}

/** Lets the server answer with its own page. */
function submitPlainly(sheet: HTMLFormElement): void {
  const step = document.createElement('input');
  step.type = 'hidden';
  step.name = '_step';
  step.value = 'submit';
  sheet.append(step);
  sheet.submit();
}
