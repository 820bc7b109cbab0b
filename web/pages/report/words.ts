/** A word of the page's own, from the list it carries for its script. */
export function word(name: string): string {
  return document.querySelector<HTMLElement>('#words')?.dataset[name] ?? '';
}

/** A choice among options with a label, as a native control. */
export function choice(
  label: string,
  options: readonly (readonly [value: string, words: string])[],
  onChoice: (value: string) => void,
): HTMLElement {
  const wrapper = document.createElement('label');
  wrapper.className = 'choice';
  const select = document.createElement('select');
  for (const [value, words] of options) select.add(new Option(words, value));
  select.addEventListener('change', () => onChoice(select.value));
  wrapper.append(`${label} `, select);
  return wrapper;
}
