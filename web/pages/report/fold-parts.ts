/**
 * On a phone the parts after the gaps are folded under their headings, so that a thumb finds its way. They stay
 * within reach of the browser's own search and of every address, and print as if they had never been folded.
 */
export function foldParts(): void {
  if (!matchMedia('(max-width: 43.99rem)').matches) return;
  for (const part of document.querySelectorAll<HTMLElement>('.folds-on-phone')) fold(part);
  const openTarget = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id ? document.getElementById(id) : null;
    const part = target?.closest<HTMLElement>('.folds-on-phone');
    if (!part) return;
    show(part, true);
    target?.scrollIntoView();
  };
  openTarget();
  addEventListener('hashchange', openTarget);
  addEventListener('beforeprint', () => {
    for (const part of document.querySelectorAll<HTMLElement>('.folds-on-phone')) show(part, true);
  });
}

function fold(part: HTMLElement): void {
  const heading = part.querySelector('h2');
  if (!heading) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'fold';
  button.append(...heading.childNodes);
  button.addEventListener('click', () => show(part, button.getAttribute('aria-expanded') !== 'true'));
  heading.append(button);
  const body = document.createElement('div');
  body.className = 'folded';
  body.append(...[...part.childNodes].filter((child) => child !== heading));
  body.addEventListener('beforematch', () => show(part, true));
  part.append(body);
  show(part, false);
}

function show(part: HTMLElement, open: boolean): void {
  part.querySelector('h2 > .fold')?.setAttribute('aria-expanded', String(open));
  const body = part.querySelector(':scope > .folded');
  if (open) body?.removeAttribute('hidden');
  else body?.setAttribute('hidden', 'until-found');
}
