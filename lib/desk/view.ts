// What a desk looks at: a queue, its order, filters, and how far down. All of it is in the address. Pure, also in the browser.

export const queueNames = ['pending', 'reported', 'appeals', 'decided', 'all'] as const
export type QueueName = (typeof queueNames)[number]

export const orders = ['oldest', 'newest', 'likely', 'reports'] as const
export type Order = (typeof orders)[number]

export const standings = ['newcomer', 'trusted', 'restricted', 'banned'] as const
export const ages = ['hour', 'day', 'week', 'older'] as const
export type Age = (typeof ages)[number]

export interface Filters {
  /** Slugs. */
  article?: string
  section?: string
  /** What a check found, a reader reports or the rejection cites. */
  clause?: string
  check?: string
  /** A person's id, or `of:` and the id of a comment: whoever wrote that one. An address of a guest is never in an address. */
  author?: string
  standing?: string
  lang?: string
  age?: string
  /** This score or a higher one. */
  score?: string
  /** Words of the comment, or of the author's name. */
  q?: string
}
export type FilterName = keyof Filters

export interface View {
  queue: QueueName
  order: Order
  filters: Filters
  /** The cursor that the page before gave. */
  after?: string
  /** What in the address makes no sense, and was left out; absent where everything does. */
  dropped?: string[]
}

const inOrders: Record<QueueName, readonly [Order, ...Order[]]> = {
  pending: ['oldest', 'likely', 'reports'],
  reported: ['oldest', 'likely', 'reports'],
  appeals: ['oldest'],
  decided: ['newest', 'oldest'],
  all: ['newest', 'oldest', 'likely', 'reports'],
}

/** The orders that the queue can be read in; the first is the one it is read in unless another is asked for. */
export const ordersOf = (queue: QueueName): readonly [Order, ...Order[]] => inOrders[queue]

const slug = /^[a-z0-9-]{1,200}$/
const oneOf = (names: readonly string[]) => (value: string) => names.includes(value) && value
const shaped = (shape: RegExp) => (value: string) => shape.test(value) && value

/** What each filter makes of what is in the address: the value in its one spelling, or false where it makes no sense. */
const read: Record<FilterName, (value: string) => string | false> = {
  article: shaped(slug),
  section: shaped(slug),
  clause: shaped(/^[a-z][a-z0-9.-]{0,99}$/),
  check: shaped(/^[a-z][a-z0-9-]{0,49}$/),
  author: shaped(/^(of:)?[\w-]{1,64}$/),
  standing: oneOf(standings),
  lang: shaped(/^[a-z]{2,3}$/),
  age: oneOf(ages),
  score: (value) => /^(0?\.\d{1,6}|[01](\.0{1,6})?)$/.test(value) && String(Number(value)),
  q: searched,
}
export const filterNames = Object.keys(read) as FilterName[]

const longestSearch = 200

/** Without what no database keeps or looks for; false where there is no letter and no digit in it. */
function searched(value: string): string | false {
  const words = value.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim()
  return words.length <= longestSearch && /[\p{L}\p{N}]/u.test(words) && words
}

type Params = Record<string, string | string[] | undefined>

/** The view that an address asks for. Nonsense is left out and named in `dropped`; the rest counts. */
export function viewFrom(params: Params): View {
  const dropped: string[] = []
  const given = (name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined
    return (Array.isArray(value) ? value[0] : value)?.trim() ?? ''
  }
  const chosen = <T extends string>(name: string, among: readonly [T, ...T[]]): T => {
    const value = given(name)
    const known = among.find((one) => one === value)
    if (value && !known) dropped.push(name)
    return known ?? among[0]
  }
  const queue = chosen('queue', queueNames)
  const order = chosen('order', ordersOf(queue))
  const filters: Filters = {}
  for (const name of filterNames) {
    const value = given(name)
    const sense = value !== '' && read[name](value)
    if (sense) filters[name] = sense
    else if (value) dropped.push(name)
  }
  const after = given('after')
  return { queue, order, filters, ...(after && { after }), ...(dropped.length > 0 && { dropped }) }
}

/** The address of a view: '/moderate' alone for the queue of pending comments, the oldest first. */
export function addressOf({ queue, order, filters, after }: View): string {
  const params = new URLSearchParams()
  if (queue !== queueNames[0]) params.set('queue', queue)
  if (order !== ordersOf(queue)[0]) params.set('order', order)
  for (const name of filterNames) if (filters[name]) params.set(name, filters[name])
  if (after) params.set('after', after)
  return params.size > 0 ? `/moderate?${params}` : '/moderate'
}
