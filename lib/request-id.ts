import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

// Every request that is more than a copy of a page has an id, which goes with it through every process: the front makes it,
// Next is told it in a header, a job that the request adds keeps it, the answer names it, and so does every line of the log.

export const requestIdHeader = 'x-request-id'

interface Asked {
  id?: string | undefined
}

// bin/site.mjs opens it for Next, whose bundle has copies of this file.
const kept = globalThis as { viewpointsAsked?: AsyncLocalStorage<Asked> }
kept.viewpointsAsked ??= new AsyncLocalStorage()
const asked = kept.viewpointsAsked

/** The id of the request that is being answered, or that added the job at work; undefined elsewhere. */
export const requestId = (): string | undefined => asked.getStore()?.id

/** Does the work as part of this request. */
export const withRequest = <T>(id: string | undefined, work: () => T): T => asked.run({ id }, work)

/** 64 random bits: short enough to be read out. */
export const newRequestId = () => randomBytes(8).toString('hex')

const wellFormed = /^[\w.-]{8,64}$/

/** The id that a proxy of ours gave the request, if it did. */
export function givenRequestId(headers: IncomingHttpHeaders): string | undefined {
  const given = headers[requestIdHeader]
  if (typeof given === 'string' && wellFormed.test(given)) return given
  return traceOf(headers.traceparent)?.traceId
}

const trace = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/

/** What a `traceparent` says (W3C Trace Context); null where it is none. */
export function traceOf(header: unknown): { traceId: string; spanId: string; traceFlags: number } | null {
  const [, traceId, spanId, flags] = typeof header === 'string' ? (trace.exec(header) ?? []) : []
  return traceId && spanId ? { traceId, spanId, traceFlags: Number.parseInt(flags ?? '0', 16) } : null
}
