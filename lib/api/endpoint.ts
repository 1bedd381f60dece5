import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Db } from '../db'
import { Refusal } from '../refusal'
import { siteAddress } from '../site'
import type { Problem } from './shapes'

// How every address of the public API answers: what it is asked is checked, what it says is of the shape that it promises and
// nothing more, and everybody may keep it for some seconds.

type Query = z.ZodObject<z.ZodRawShape>

export interface Endpoint<Q extends Query = Query, A extends z.ZodType = z.ZodType> {
  /** As OpenAPI writes it: /articles/{slug}. */
  path: string
  summary: string
  description?: string
  query: Q
  answer: A
  /** What is asked for; null where there is no such thing. */
  read: (db: Db, asked: { path: Record<string, string>; query: z.output<Q>; client: string; now: Date }) => Promise<z.input<A> | null>
}

/** Says an endpoint, with its types. */
export const endpoint = <Q extends Query, A extends z.ZodType>(one: Endpoint<Q, A>): Endpoint<Q, A> => one

const open = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, Retry-After',
}
/** As long as a public page (lib/front). */
const shared = { ...open, 'Cache-Control': 'public, max-age=0, s-maxage=5, stale-while-revalidate=60' }

interface Context {
  params: Promise<Record<string, string>>
}

/** What a route exports: answers for GET, and for browsers that ask first whether they may. */
export function routeOf<Q extends Query, A extends z.ZodType>(one: Endpoint<Q, A>) {
  const GET = async (request: Request, { params }: Context) => answer(one, request, await params)
  return { GET, OPTIONS: allowed }
}

const allowed = () =>
  new Response(null, {
    status: 204,
    headers: {
      ...open,
      'Access-Control-Allow-Methods': 'GET, HEAD',
      'Access-Control-Allow-Headers': 'If-None-Match',
      'Access-Control-Max-Age': '86400',
    },
  })

async function answer<Q extends Query, A extends z.ZodType>(
  one: Endpoint<Q, A>,
  request: Request,
  path: Record<string, string>,
): Promise<Response> {
  const query = queryOf(one.query, new URL(request.url).searchParams)
  if (!query.success) return refused(query.error)
  try {
    const asked = { path, query: query.data as z.output<Q>, client: request.headers.get('x-real-ip') ?? 'unknown', now: new Date() }
    // Not above: who only names a shape of the API opens no database.
    const { db } = await import('../db')
    const said = await one.read(db, asked)
    if (said === null) return problemAnswer({ status: 404, title: 'Not found', detail: 'There is nothing at this address.' })
    return keepable(request, one.answer.parse(said))
  } catch (error) {
    if (error instanceof Refusal) return refusal(error)
    throw error
  }
}

/** The parameters, each at most once and none that there is not. */
function queryOf<Q extends Query>(schema: Q, params: URLSearchParams) {
  const given = Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]))
  const single = z.preprocess((all) => {
    return Object.fromEntries(
      Object.entries(all as Record<string, string[]>).map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
    )
  }, schema.strict())
  return single.safeParse(given)
}

function refused(error: z.ZodError): Response {
  const errors = error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((parameter) => ({ parameter, detail: 'There is no such parameter here.' }))
    const twice = issue.code === 'invalid_type' && Array.isArray(issue.input)
    return [{ parameter: issue.path.join('.'), detail: twice ? 'Give it once.' : issue.message }]
  })
  const detail = errors.map((one) => `${one.parameter}: ${one.detail}`).join(' · ')
  return problemAnswer({ status: 400, title: 'The parameters are not right', detail, errors })
}

/** Too many searches: wait. A search that is too slow: ask another. */
function refusal({ message, field }: Refusal): Response {
  if (field)
    return problemAnswer({
      status: 400,
      title: 'The parameters are not right',
      detail: `${field}: ${message}`,
      errors: [{ parameter: field, detail: message }],
    })
  return problemAnswer({ status: 429, title: 'Too many requests', detail: message }, { 'Retry-After': '60' })
}

/** An error as RFC 9457 has it. */
export function problemAnswer(problem: Omit<Problem, 'type'>, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify({ type: 'about:blank', ...problem }), {
    status: problem.status,
    headers: { ...open, 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  })
}

/** The answer with its tag; or that the asker has it already. */
export function keepable(request: Request, said: unknown): Response {
  const body = JSON.stringify(said)
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const more = nextOf(said)
  const headers = { ...shared, ETag: etag, ...(more && { Link: `<${more}>; rel="next"` }) }
  if (has(request.headers.get('if-none-match') ?? '', etag)) return new Response(null, { status: 304, headers })
  return new Response(body, { headers: { ...headers, 'Content-Type': 'application/json' } })
}

const has = (tags: string, etag: string) =>
  tags.trim() === '*' || tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag.slice(2))

const nextOf = (said: unknown) =>
  typeof said === 'object' && said !== null && 'next' in said && typeof said.next === 'string' ? said.next : null

/** The address of the page after a cursor, with everything else as it was asked. */
export function nextAddress(path: string, query: Record<string, unknown>, cursor: string | null): string | null {
  if (cursor === null) return null
  const given = Object.entries(query).flatMap(([name, value]) => {
    if (value === undefined || name === 'cursor') return []
    return [[name, value instanceof Date ? value.toISOString() : String(value)]]
  })
  return siteAddress(`/api/v1${path}?${new URLSearchParams([...given, ['cursor', cursor]])}`)
}
