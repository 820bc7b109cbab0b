/**
 * Enhances the questionnaire, which works without it: shows how much is answered, and keeps what is entered
 * in this tab, so that a reload or a lost connection costs nothing. The draft is dropped once it is sent.
 */
const form = document.querySelector<HTMLFormElement>('form#questionnaire');
const review = document.querySelector('form#review');
const draftKey = `draft:${location.pathname}`;

if (form) {
  restoreDraft(form);
  showProgress(form);
  form.addEventListener('input', () => {
    keepDraft(form);
    showProgress(form);
  });
} else if (!review) {
  sessionStorage.removeItem(draftKey);
}

function fieldsOf(from: HTMLFormElement): [string, string][] {
  return [...new FormData(from)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
}

function keepDraft(from: HTMLFormElement): void {
  sessionStorage.setItem(draftKey, JSON.stringify(fieldsOf(from)));
}

/** Fills in a kept draft, unless the page already brings answers of its own. */
function restoreDraft(into: HTMLFormElement): void {
  const kept = sessionStorage.getItem(draftKey);
  if (!kept || fieldsOf(into).some(([name, value]) => value !== '' && !name.endsWith('.audience'))) return;
  for (const [name, value] of JSON.parse(kept) as [string, string][]) {
    const field = into.elements.namedItem(name);
    if (
      field instanceof RadioNodeList ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement ||
      field instanceof HTMLInputElement
    ) {
      field.value = value;
    }
  }
}

function showProgress(of: HTMLFormElement): void {
  const line = of.querySelector<HTMLElement>('.progress');
  const bar = line?.querySelector('progress');
  const words = line?.querySelector('span');
  if (!line || !bar || !words) return;
  const ratings = new Set(
    [
      ...of.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.question:not(.open) :is(input, select)'),
    ].map(({ name }) => name),
  );
  const answered = fieldsOf(of).filter(([name, value]) => ratings.has(name) && value !== '').length;
  bar.value = answered;
  words.textContent = (line.dataset.template ?? '').replace(
    '0',
    new Intl.NumberFormat(document.documentElement.lang).format(answered),
  );
  line.hidden = false;
}
