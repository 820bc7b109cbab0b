/** Where a version is edited. */
export function versionAddress({ id, version }: { id: string; version: number }): string {
  return `/questionnaires/${id}/versions/${version}`;
}

/** Where a new questionnaire is made from a version of another. */
export function copyAddress({ id, version }: { id: string; version: number }): string {
  return `/questionnaires/new?from=${id}@${version}`;
}
