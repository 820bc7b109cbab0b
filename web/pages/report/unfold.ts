/** Opens what has room on a desk, everything for print, and what an address points into. */
export function unfold(): void {
  const all = document.querySelectorAll('details');
  if (matchMedia('(min-width: 44rem)').matches) {
    for (const part of document.querySelectorAll<HTMLDetailsElement>('.opens-on-desk')) part.open = true;
  }
  let folded: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    folded = [...all].filter((part) => !part.open && !part.matches('.off-paper, .contents-folded'));
    for (const part of folded) part.open = true;
  });
  addEventListener('afterprint', () => {
    for (const part of folded) part.open = false;
  });
  // A choice in the folded table of contents has done its work.
  const contents = document.querySelector<HTMLDetailsElement>('.contents-folded');
  contents?.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLAnchorElement) contents.open = false;
  });
}
