import { AggregatorRegistry, Gauge, type MetricObjectWithValues, type MetricValue } from 'prom-client'
import type { ProcessName } from '../logs'
import { answerOver, askOver, type Channel } from '../machine/asking'
import { measureProcess, metrics } from './registry'

type Measured = MetricObjectWithValues<MetricValue<string>>[]

/** Answers the process that started this one when it asks what was measured here. `first` reads what is only read when asked for. */
export function answerMetrics(name: ProcessName, first: () => Promise<void> = async () => {}) {
  measureProcess(name)
  answerOver(process, { metrics: () => first().then(() => metrics.registry.getMetricsAsJSON()) })
}

/** For a process of several that are the front: what the one that started it gathers (`'all metrics'` of its `answerOver`). */
export const askForAllMetrics = () => askOver(process, 'all metrics', 4_000) as Promise<string>

export interface Asked {
  name: ProcessName
  /** Undefined while it is not running. */
  channel: Channel | undefined
}

/** What all processes have measured, as Prometheus reads it; several of one name are added up. One that does not answer in time is left out, and said to be down. */
export async function gatherMetrics(own: ProcessName | null, others: Asked[]): Promise<string> {
  const answers = await Promise.all(
    others.map(({ channel }) => (channel ? (askOver(channel, 'metrics') as Promise<Measured>) : Promise.reject()).catch(() => null)),
  )
  const measured = answers.filter((answer) => answer !== null)
  if (own) measured.push(await metrics.registry.getMetricsAsJSON())
  const all = AggregatorRegistry.aggregate(measured as never)
  const up = new Gauge({
    name: 'viewpoints_processes',
    help: 'Processes that run, and that should.',
    labelNames: ['process', 'state'],
    registers: [],
  })
  for (const [i, { name }] of others.entries()) {
    up.inc({ process: name, state: 'wanted' })
    up.inc({ process: name, state: 'up' }, answers[i] ? 1 : 0)
  }
  all.registerMetric(up)
  return all.metrics()
}
