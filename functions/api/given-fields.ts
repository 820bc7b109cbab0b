type Given<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/**
 * Of a validated PATCH body, the fields that were really sent: a schema fills in defaults for those that
 * were not, and a change must not reset what it does not mention.
 *
 * @param sent the body as it came
 * @param body the body as the schema read it
 */
export function givenFields<T extends object>(sent: object, body: T): Given<T> {
  return Object.fromEntries(
    Object.entries(body).filter(([key, value]) => key in sent && value !== undefined),
  ) as Given<T>;
}
