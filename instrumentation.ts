import type { Instrumentation } from 'next'

/** Runs once, before the first request: the process knows what the paper is called, and is seen from outside. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || !process.env.DATABASE_URL) return
  const [{ db }, { keepSettings }, { nameProcess, takeConsole }, { startTracing }] = await Promise.all([
    import('./lib/db'),
    import('./lib/settings'),
    import('./lib/logs'),
    import('./lib/tracing'),
  ])
  await startTracing('site')
  await keepSettings(db, process.env.DATABASE_URL)
  // Where a parent asks; `next dev` speaks for itself.
  if (!process.send || process.env.NODE_ENV !== 'production') return
  nameProcess('site')
  takeConsole()
  const { answerMetrics } = await import('./lib/metrics/gather')
  answerMetrics('site')
}

/** What nobody expected, with what finds it: the id of the request, and the digest that the reader's page may show. */
export const onRequestError: Instrumentation.onRequestError = async (error, { method, headers }, { routePath, routeType }) => {
  // `next dev` shows it itself.
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NODE_ENV !== 'production') return
  const [{ logFault }, { metrics }] = await Promise.all([import('./lib/logs'), import('./lib/metrics/registry')])
  // The route's path and not the address: what is asked for is the reader's own.
  const about = { requestId: String(headers['x-request-id'] ?? ''), method, route: routePath, type: routeType }
  if (logFault(error, about, 'a page or form failed')) metrics.faults.inc()
}
