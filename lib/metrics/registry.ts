import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { ProcessName } from '../logs'
import { counted, hows, kinds } from './counted'

// All that is measured, by its name; a process fills what it has to do with. Labels have few values, whoever asks for what:
// never an address, a name or a text.

const seconds = {
  /** Until a page is answered. */
  short: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  job: [0.01, 0.1, 0.5, 1, 5, 15, 60, 300, 1_800],
  /** Until a person decides: from half a minute to a week. */
  decision: [30, 60, 300, 900, 1_800, 3_600, 7_200, 14_400, 28_800, 86_400, 259_200, 604_800],
}

function make() {
  const registry = new Registry()
  const registers = [registry]
  const counter = <T extends string>(name: string, help: string, labelNames: T[] = []) =>
    new Counter({ name: `viewpoints_${name}`, help, labelNames, registers })
  const histogram = <T extends string>(name: string, help: string, { buckets, labelNames = [] }: { buckets: number[]; labelNames?: T[] }) =>
    new Histogram({ name: `viewpoints_${name}`, help, labelNames, buckets, registers })
  /** Read when somebody asks. */
  const read = (type: typeof Counter | typeof Gauge, name: string, help: string, values: () => [number, Record<string, string>?][]) => {
    const labelNames = values().flatMap(([, labels = {}]) => Object.keys(labels))
    const metric = new type({
      ...{ name: `viewpoints_${name}`, help, labelNames: [...new Set(labelNames)], registers },
      collect() {
        this.reset()
        for (const [value, labels = {}] of values()) this.inc(labels, value)
      },
    })
    return metric
  }

  read(Counter, 'requests_total', 'Requests answered, by what they were for and the first digit of the status.', () =>
    kinds.flatMap((kind) =>
      counted.requests[kind].flatMap((many, first): [number, Record<string, string>][] =>
        first < 2 ? [] : [[many, { kind, status: `${first}xx` }]],
      ),
    ),
  )
  read(Counter, 'cache_requests_total', 'Requests for public pages: a fresh copy, an old one, or none.', () =>
    hows.map((result) => [counted.copies[result], { result }]),
  )
  read(Gauge, 'cache_copies', 'Pages that are remembered: by the store, and by the fronts at hand.', () => [
    [counted.remembered?.().copies ?? 0],
  ])
  read(Gauge, 'cache_bytes', 'Bytes that they take.', () => [[counted.remembered?.().bytes ?? 0]])
  read(Counter, 'database_statements_total', 'Statements that the database has answered.', () => [[counted.statements]])
  read(Counter, 'database_statement_seconds_total', 'Seconds that they took.', () => [[counted.statementMs / 1_000]])
  read(Counter, 'database_slow_statements_total', 'Statements that took longer than SLOW_QUERY_MS.', () => [[counted.slow]])
  const connections = () => counted.connections?.() ?? { total: 0, idle: 0, waiting: 0, most: 0 }
  read(Gauge, 'database_connections', 'Connections to the database.', () => {
    const { total, idle } = connections()
    return [
      [idle, { state: 'idle' }],
      [total - idle, { state: 'used' }],
    ]
  })
  read(Gauge, 'database_connections_most', 'Connections that there may be at once.', () => [[connections().most]])
  read(Gauge, 'database_waiting', 'Who waits for a connection to the database.', () => [[connections().waiting]])

  return {
    registry,
    requestSeconds: histogram('request_duration_seconds', 'Requests passed on to the site, until it begins to answer.', {
      ...{ buckets: seconds.short, labelNames: ['kind'] },
    }),
    renderSeconds: histogram(
      'render_duration_seconds',
      'Public pages made anew for the memory of the front, by the first digit of the status.',
      {
        ...{ buckets: seconds.short, labelNames: ['status'] },
      },
    ),
    comments: counter('comments_total', 'Comments that were sent: published at once, held for a moderator, or refused.', ['outcome']),
    decisions: counter('decisions_total', 'What moderators did to comments.', ['act']),
    decisionSeconds: histogram('decision_seconds', 'From when a comment was sent to the first decision by a person.', {
      buckets: seconds.decision,
    }),
    jobSeconds: histogram('job_duration_seconds', 'Jobs that were done.', { buckets: seconds.job, labelNames: ['job'] }),
    jobFailures: counter('job_failures_total', 'Tries of a job that failed; it is tried again unless it was the last.', ['job']),
    jobsGivenUp: counter('jobs_given_up_total', 'Jobs that failed for the last time.', ['job']),
    queue: new Gauge({
      ...{ name: 'viewpoints_queue_comments', help: 'Comments in each queue of the desk; appeals in that of appeals.' },
      ...{ labelNames: ['queue'], registers },
    }),
    jobs: new Gauge({
      ...{ name: 'viewpoints_jobs', help: 'Jobs: due now, for later, at work, or given up.', labelNames: ['state'], registers },
    }),
    faults: counter('faults_total', 'Errors that nobody expected.'),
  }
}

// Next's bundle has copies of this file.
const kept = globalThis as { viewpointsMetrics?: ReturnType<typeof make> }
kept.viewpointsMetrics ??= make()
export const metrics = kept.viewpointsMetrics

for (const outcome of ['published', 'held', 'refused']) metrics.comments.inc({ outcome }, 0)

/** Who measures what; what is named here nowhere, all do. */
const owners: [RegExp, ProcessName[]][] = [
  [/^viewpoints_(requests|cache_requests|request_duration)_/, ['front']],
  [/^viewpoints_cache_(copies|bytes)$/, ['front', 'store']],
  [/^viewpoints_render_/, ['store']],
  [/^viewpoints_(comments|decisions?|faults)_/, ['site']],
  [/^viewpoints_(jobs?(_|$)|queue_)/, ['worker']],
  [/^viewpoints_database_/, ['site', 'worker']],
]

/** What a process says of itself: memory, processor, event loop. Everything that it measures is marked with its name, and what it has nothing to do with is left out. */
export function measureProcess(name: ProcessName) {
  const { registry } = metrics
  if (registry.getSingleMetric('viewpoints_process_cpu_seconds_total')) return
  for (const metric of registry.getMetricsAsArray())
    if (owners.some(([pattern, processes]) => pattern.test(metric.name) && !processes.includes(name)))
      registry.removeSingleMetric(metric.name)
  registry.setDefaultLabels({ process: name })
  collectDefaultMetrics({ register: registry, prefix: 'viewpoints_' })
}
