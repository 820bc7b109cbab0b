import { questionsOf } from './form-fields.ts';
import { on, show } from './show.ts';
import type { View } from './view.ts';

/** How long a tapped point stays in sight before the next question comes, in ms. */
const PAUSE = 350;

/** Moves through the questions, either on one page or one at a time. */
export interface Steps {
  setView(view: View): void;
  goTo(question: HTMLElement): void;
}

export function steps(form: HTMLFormElement, main: HTMLElement): Steps {
  const end = form.querySelector<HTMLElement>('#send');
  const stops = [...questionsOf(form), ...(end ? [end] : [])];
  let view: View = 'all';
  let now = 0;

  const moveTo = (index: number) => {
    const stop = stops[index];
    if (!stop) return;
    stops[now]?.classList.remove('now');
    now = index;
    stop.classList.add('now');
    main.classList.toggle('under-way', index > 0);
    show('when', 'one', view === 'one');
    const back = form.querySelector<HTMLButtonElement>('[data-do="back"]');
    const next = form.querySelector<HTMLButtonElement>('[data-do="next"]');
    if (back) back.disabled = index === 0;
    if (next) next.hidden = stop === end;
    focusOn(stop);
  };

  on('back', () => moveTo(now - 1));
  on('next', () => moveTo(now + 1));
  form.addEventListener('click', (event) => {
    // Only a tap or click moves on: somebody who goes through the points by keyboard has not chosen yet.
    const input = event.target;
    if (view !== 'one' || event.detail === 0 || !(input instanceof HTMLInputElement)) return;
    const question = input.closest<HTMLElement>('.question:not(.open)');
    if (!question) return;
    const from = stops.indexOf(question);
    setTimeout(() => {
      if (from === now) moveTo(from + 1);
    }, PAUSE);
  });
  form.addEventListener('keydown', (event) => {
    // Enter on a point would send the sheet; it goes on to the next question instead.
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (view === 'one') moveTo(now + 1);
  });

  return {
    setView(wanted) {
      view = wanted;
      main.classList.toggle('one', view === 'one');
      if (view === 'one') {
        stops[now]?.classList.add('now');
        show('when', 'one', true);
      } else {
        main.classList.remove('under-way');
        show('when', 'one', false);
      }
    },
    goTo(question) {
      if (view === 'one') moveTo(stops.indexOf(question));
      else focusOn(question);
    },
  };
}

/** Brings a question into sight and gives its first control the focus, so that keyboard and reader go on there. */
function focusOn(stop: HTMLElement): void {
  const control = stop.querySelector<HTMLElement>('input:checked, input, select, textarea');
  const target = stop.id === 'send' || !control ? stop : control;
  target.focus({ preventScroll: true });
  stop.scrollIntoView({ block: 'start' });
}
