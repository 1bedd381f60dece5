import { readFileSync } from 'node:fs'
import { collectDefaultMetrics } from 'prom-client'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { gatherMetrics } from './gather'
import { metrics } from './registry'

interface Panel {
  id: number
  type: string
  title: string
  gridPos: { x: number; y: number; w: number; h: number }
  targets?: { expr: string }[]
}
const dashboard = JSON.parse(readFileSync('deploy/grafana/viewpoints.json', 'utf8')) as {
  panels: Panel[]
  templating: { list: { definition?: string }[] }
}
const expressions = [
  ...dashboard.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr)),
  ...dashboard.templating.list.flatMap(({ definition }) => definition ?? []),
]

collectDefaultMetrics({ register: metrics.registry, prefix: 'viewpoints_' })

/** All that a newsroom measures: the types by the names. */
async function known() {
  const text = await gatherMetrics('front', [{ name: 'site', channel: undefined }])
  return new Map([...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name = '', type = '']) => [name, type]))
}

/** Without what the package says of any process. */
const own = async () => [...(await known())].filter(([name]) => !/^viewpoints_(process_|nodejs_)/.test(name))

test('every expression of the dashboard names what is measured, and counters by their rate', async () => {
  const types = await known()
  const unknown = expressions.flatMap((expression) => {
    const names = expression.match(/viewpoints_\w+/g) ?? []
    return names.length > 0
      ? names.filter((name) => !types.has(name) && types.get(name.replace(/_(bucket|count|sum)$/, '')) !== 'histogram')
      : [expression]
  })
  expect(unknown).toEqual([])
  expect(expressions.length).toBeGreaterThan(25)
  for (const [name, type] of types) {
    const uses = expressions.filter((expression) => new RegExp(`\\b${name}\\b`).test(expression))
    if (type === 'counter') for (const use of uses) expect(use).toMatch(new RegExp(`rate\\(${name}\\b`))
  }
})

test('all of ours that is measured is on it', async () => {
  expect((await own()).map(([name]) => name).filter((name) => !expressions.some((expression) => expression.includes(name)))).toEqual([])
})

test('names say their unit and kind, as Prometheus would have it', async () => {
  for (const [name, type] of await own()) {
    if (type === 'counter') expect(name).toMatch(/_total$/)
    else expect(name).not.toMatch(/_total$/)
    if (type === 'histogram') expect(name).toMatch(/_seconds$/)
    expect(name).not.toMatch(/_(ms|milliseconds|kilobytes|mb)(_|$)/)
  }
})

test('it has the rows of a newsroom, and no panel lies on another', () => {
  const { panels } = dashboard
  expect(panels.filter(({ type }) => type === 'row').map(({ title }) => title)).toEqual([
    'The crowd',
    'Pages',
    'Comments',
    'The desk',
    'Jobs',
    'Machines',
  ])
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length)
  const apart = (a: Panel['gridPos'], b: Panel['gridPos']) => a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y
  for (const one of panels)
    for (const other of panels) if (one !== other) expect(apart(one.gridPos, other.gridPos), `${one.title}, ${other.title}`).toBe(true)
})

test('the example for Prometheus asks where it is answered, with the token', () => {
  const { scrape_configs: asked } = parse(readFileSync('deploy/prometheus.yml', 'utf8'))
  expect(asked).toMatchObject([{ metrics_path: '/api/metrics', authorization: { type: 'Bearer' } }])
})
