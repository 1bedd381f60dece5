// Without scripts the answer to a form is its page, and whoever was signed out meanwhile may not see that page. What they typed
// is kept for as long as the request lasts, and shown in the page's place.

const kept = new WeakMap<object, Record<string, string>>()

/** Keeps what was typed in a form whose sender was signed out, for the rest of this request. */
export const keepTyped = (request: object, values: Record<string, string>) => void kept.set(request, values)

/** What was kept in this request; null where nothing was. */
export const typedIn = (request: object): Record<string, string> | null => kept.get(request) ?? null

/** What forms send beside what somebody wrote in them: names of things, buttons, boxes and choices. */
const ours = new Set([
  ...['act', 'appeal', 'article', 'clause', 'comment', 'dir', 'key', 'kind', 'lang', 'lasts', 'measure', 'mode', 'only', 'order', 'person'],
  ...['place', 'post', 'read', 'revision', 'role', 'section', 'seen', 'session', 'theirs', 'to', 'undoes', 'version', 'way'],
])
const machine = /^(?:on|\d+|[\d-]+T[\d:.]+Z?|[0-9a-f]{8}-[0-9a-f-]{27})$/i

/** More fields no form has: anybody can send some, and each is drawn. */
const mostFields = 200

/** Of the fields of a form, those that somebody may have written themselves, in its order. */
export function written(values: Record<string, string>): [string, string][] {
  const isWritten = (name: string, value: string) => !ours.has(name) && !/(?:^i|I)d$/.test(name) && !machine.test(value)
  return Object.entries(values)
    .filter(([name, value]) => value.trim() !== '' && isWritten(name, value))
    .slice(0, mostFields)
}
