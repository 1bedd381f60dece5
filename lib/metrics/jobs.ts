import { performance } from 'node:perf_hooks'
import { log } from '../logs'
import { withRequest } from '../request-id'
import { traced } from '../tracing'
import { metrics } from './registry'

/** Does a job's work as part of the request that added it, and measures how long that takes. */
export async function measuredJob(job: string, payload: object, work: () => Promise<void>) {
  const began = performance.now()
  const { request } = payload as { request?: unknown }
  await withRequest(typeof request === 'string' ? request : undefined, () => traced(`job ${job}`, {}, work))
  metrics.jobSeconds.observe({ job }, (performance.now() - began) / 1_000)
}

interface Failed {
  job: { id: string; task_identifier: string; attempts: number; max_attempts: number; payload: unknown }
  error: unknown
  duration: number
}

/** Counts and logs a try that failed. What was to be done is not told: it may be somebody's. */
export function jobFailed({ job, error: err, duration }: Failed) {
  const { task_identifier: name, attempts, max_attempts: most } = job
  metrics.jobFailures.inc({ job: name })
  if (attempts >= most) metrics.jobsGivenUp.inc({ job: name })
  const { request } = (job.payload ?? {}) as { request?: unknown }
  const asked = typeof request === 'string' ? { requestId: request } : {}
  log.error({ ...asked, job: name, id: job.id, tries: attempts, most, ms: Math.round(duration), err }, 'a job failed')
}
