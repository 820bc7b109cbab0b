import { isAnswered, isRating, questionsOf } from './form-fields.ts';
import { show } from './show.ts';

/** Shows how much is answered, and lists the ratings that are not, each with a way to it. */
export function showProgress(form: HTMLFormElement, goTo: (question: HTMLElement) => void): void {
  const ratings = questionsOf(form).filter(isRating);
  const open = ratings.filter((rating) => !isAnswered(rating));
  const answered = ratings.length - open.length;
  const line = form.querySelector<HTMLElement>('.progress [data-words]');
  const bar = form.querySelector('progress');
  if (bar) bar.value = answered;
  if (line) line.textContent = (line.dataset.words ?? '').replace('%', inReaderNumbers(answered));

  show('when', 'complete', open.length === 0);
  show('when', 'incomplete', open.length > 0);
  form.querySelector('.open-questions')?.replaceChildren(
    ...open.map((question) => {
      const link = document.createElement('a');
      link.href = `#${question.id}`;
      link.textContent = inReaderNumbers(ratings.indexOf(question) + 1);
      link.addEventListener('click', (event) => {
        event.preventDefault();
        goTo(question);
      });
      const item = document.createElement('li');
      item.append(link);
      return item;
    }),
  );
}

function inReaderNumbers(value: number): string {
  return new Intl.NumberFormat(document.documentElement.lang).format(value);
}
