/** The comments that were written on this page since it was loaded: they are no news to who wrote them. */
export const own = new Set<string>()

let sending: Promise<unknown> = Promise.resolve()

/** While a comment is on its way it may be published, and told, before its own answer says which it is. */
export function onItsWay<T>(answer: Promise<T>): Promise<T> {
  sending = answer.catch(() => undefined)
  return answer
}

/** Ends when nothing is on its way. */
export const arrived = (): Promise<unknown> => sending
