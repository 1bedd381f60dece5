import type { IncomingMessage, ServerResponse } from 'node:http'
import { performance } from 'node:perf_hooks'
import { log } from '../logs'
import { countRequest, kindOf } from '../metrics/counted'
import { metrics } from '../metrics/registry'
import { givenRequestId, newRequestId, requestIdHeader, withRequest } from '../request-id'
import { traced } from '../tracing'

// A request that is passed on is followed: it has an id, which every process is told and the answer names, and a time.

/** What Next is told of a request that is followed. */
export type Told = Record<string, string>

/** Passes a request on, measured. The answer says which request it was. */
export async function followed(
  req: IncomingMessage,
  res: ServerResponse,
  { trustProxy }: { trustProxy: boolean },
  pass: (told: Told) => Promise<unknown>,
) {
  const began = performance.now()
  const kind = kindOf(req.method, req.url)
  const headers = trustProxy ? req.headers : {}
  const id = givenRequestId(headers) ?? newRequestId()
  res.setHeader('X-Request-Id', id)
  await withRequest(id, () =>
    traced(`${req.method} ${kind}`, { headers, server: true }, (trace) => pass({ [requestIdHeader]: id, ...trace })),
  )
  const ms = performance.now() - began
  metrics.requestSeconds.observe({ kind }, ms / 1_000)
  answered(res)
  log.debug({ requestId: id, kind, status: res.statusCode, ms: Math.round(ms) }, 'passed on')
}

/** Renders a page for everybody, measured. Where that fails, whoever asked is told which render it was. */
export async function followedRender<T extends { status: number; headers: Record<string, string> }>(
  render: (told: Told) => Promise<T>,
): Promise<T> {
  const began = performance.now()
  const id = newRequestId()
  let status = 502
  try {
    const made = await withRequest(id, () => traced('render', {}, (trace) => render({ [requestIdHeader]: id, ...trace })))
    status = made.status
    return status < 500 ? made : { ...made, headers: { ...made.headers, 'X-Request-Id': id } }
  } finally {
    metrics.renderSeconds.observe({ status: `${Math.floor(status / 100)}xx` }, (performance.now() - began) / 1_000)
  }
}

/** The id by which the answer can be found in the log. */
export function idOf(res: ServerResponse): string {
  if (!res.headersSent && !res.hasHeader('X-Request-Id')) res.setHeader('X-Request-Id', newRequestId())
  return String(res.getHeader('X-Request-Id') ?? '')
}

/** Counts a request that has its answer. One that a copy answers is counted where that is sent (finished.ts), and one that is passed on above. */
export const answered = (res: ServerResponse) => countRequest(kindOf(res.req.method, res.req.url), res.statusCode)
