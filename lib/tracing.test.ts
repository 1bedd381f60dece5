import { createRequire } from 'node:module'
import { afterEach, expect, test, vi } from 'vitest'
import { openCollector } from './testing/otlp'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
  delete (globalThis as { viewpointsTracing?: unknown }).viewpointsTracing
})

const loaded = () =>
  Object.keys(createRequire(import.meta.url).cache).filter((path) => /@opentelemetry\/(sdk|exporter|otlp|resources)/.test(path))

test('where no endpoint is set, work is just done, and none of the packages is loaded', async () => {
  const { startTracing, stopTracing, traced } = await import('./tracing')
  await startTracing('front')
  expect(await traced('work', {}, async (tell) => tell)).toEqual({})
  await stopTracing()
  expect(loaded()).toEqual([])
})

test('where one is, spans arrive there: those of a proxy above, those that are told below, and no words of errors or queries, and no keys', async () => {
  const collector = await openCollector()
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', collector.url)
  const { startTracing, stopTracing, traced } = await import('./tracing')
  const { withRequest } = await import('./request-id')
  await startTracing('worker')
  expect(loaded()).not.toEqual([])
  const headers = { traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01' }
  let told: Record<string, string> = {}
  const failing = withRequest('0123456789abcdef', () =>
    traced('GET /search?q=my+illness', { headers, server: true }, async (tell) => {
      told = tell
      await traced('GET /ar/invitation/k3y-to-the-house', {}, async () => {
        throw new Error('Ada Lovelace')
      })
    }),
  )
  await expect(failing).rejects.toThrow('Ada')
  await stopTracing()
  collector.close()
  const [inner, outer] = collector.spans
  expect(outer).toMatchObject({
    ...{
      service: 'viewpoints-worker',
      name: 'GET /search?…',
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      parentSpanId: '00f067aa0ba902b7',
    },
    ...{ attributes: { 'viewpoints.request_id': '0123456789abcdef' } },
  })
  expect(inner).toMatchObject({ name: 'GET /ar/invitation/…', traceId: outer?.traceId, parentSpanId: outer?.spanId })
  expect(told).toEqual({ traceparent: `00-${outer?.traceId}-${outer?.spanId}-01` })
  expect(collector.text()).not.toMatch(/Ada|illness|k3y/)
})

test('OTEL_TRACES_SAMPLER_ARG is the share that is traced, and whoever is above decides for what is below', async () => {
  const collector = await openCollector()
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', collector.url)
  vi.stubEnv('OTEL_TRACES_SAMPLER_ARG', '0')
  const { openTracing } = await import('./tracing-sdk')
  const { api, tracer, stop } = await openTracing('site')
  tracer.startSpan('of nobody').end()
  const above = (traceFlags: number) => {
    const context = { traceId: '4bf92f3577b34da6a3ce929d0e0e4736', spanId: '00f067aa0ba902b7', traceFlags, isRemote: true }
    return api.trace.setSpanContext(api.ROOT_CONTEXT, context)
  }
  tracer.startSpan('below a trace', {}, above(1)).end()
  tracer.startSpan('below none', {}, above(0)).end()
  await stop()
  collector.close()
  expect(collector.spans.map(({ name }) => name)).toEqual(['below a trace'])
})
