/** Beside a gap, for those who ask: its adjusted p and effect size, by pointer or keyboard. */
export function showMore(): void {
  for (const row of document.querySelectorAll<HTMLElement>('tr[data-more]')) {
    const words = row.dataset.more;
    const tag = row.querySelector<HTMLElement>('.verdict');
    if (!words || !tag) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = tag.className;
    button.textContent = tag.textContent;
    button.setAttribute('aria-expanded', 'false');
    const note = document.createElement('span');
    note.className = 'more hint';
    note.textContent = words;
    note.hidden = true;
    button.addEventListener('click', () => {
      note.hidden = !note.hidden;
      button.setAttribute('aria-expanded', String(!note.hidden));
    });
    tag.replaceWith(button);
    button.after(note);
  }
}
