/** What this window holds that is typed and not saved, one entry a form. */
const unsaved = new Set<object>();

export function holdUnsaved(form: object): void {
  unsaved.add(form);
}

export function letGo(form: object): void {
  unsaved.delete(form);
}

export function letGoOfAll(): void {
  unsaved.clear();
}

export function isAnythingUnsaved(): boolean {
  return unsaved.size > 0;
}
