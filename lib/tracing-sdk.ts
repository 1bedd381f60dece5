import { setTimeout as pause } from 'node:timers/promises'
import type { AttributeValue, TextMapPropagator } from '@opentelemetry/api'
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace'
import type { ProcessName } from './logs'
import { withoutPeople } from './logs'
import { traceOf } from './request-id'

/** Opens OpenTelemetry for this process. Its packages are loaded here and nowhere else, so that nobody has them who does not trace. */
export async function openTracing(name: ProcessName) {
  const [
    api,
    { AsyncLocalStorageContextManager },
    { OTLPTraceExporter },
    { resourceFromAttributes },
    { BatchSpanProcessor, ParentBasedSampler, TraceIdRatioBasedSampler, TracerProvider },
  ] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/context-async-hooks'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/sdk-trace'),
  ])
  api.context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  api.propagation.setGlobalPropagator(traceparent(api))
  const namespace = process.env.OTEL_SERVICE_NAME || 'viewpoints'
  const resource = resourceFromAttributes({ 'service.name': `${namespace}-${name}`, 'service.namespace': namespace })
  const exporter = withoutPersonal(new OTLPTraceExporter())
  const { OTEL_TRACES_SAMPLER_ARG: share } = process.env
  const sampler = share ? { sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(Number(share)) }) } : {}
  const provider = new TracerProvider({
    ...sampler,
    resource,
    spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: 2_000 })],
  })
  api.trace.setGlobalTracerProvider(provider)
  /** Sends what is left. A collector that does not answer holds up no end. */
  const stop = () => Promise.race([provider.shutdown().catch(() => {}), pause(1_500, undefined, { ref: false })])
  return { api, tracer: provider.getTracer('viewpoints'), stop }
}

/** W3C Trace Context, without `tracestate`: nobody here says anything in it. */
const traceparent = ({ trace }: typeof import('@opentelemetry/api')): TextMapPropagator => ({
  inject(context, carrier, { set }) {
    const span = trace.getSpanContext(context)
    if (span) set(carrier, 'traceparent', `00-${span.traceId}-${span.spanId}-${span.traceFlags.toString(16).padStart(2, '0')}`)
  },
  extract(context, carrier, { get }) {
    const above = traceOf(get(carrier, 'traceparent'))
    return above ? trace.setSpanContext(context, { ...above, isRemote: true }) : context
  },
  fields: () => ['traceparent'],
})

/** Next writes the whole address into its spans, with what somebody looked for or was let in by, and the words of errors. */
function withoutPersonal(exporter: SpanExporter): SpanExporter {
  return {
    export: (spans, done) => exporter.export(spans.map(cleaned), done),
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  }
}

function cleaned(span: ReadableSpan): ReadableSpan {
  const attributes = Object.fromEntries(Object.entries(span.attributes).map(([name, value]) => [name, clean(value)]))
  const { message: _words, ...status } = span.status
  const name = withoutKeys(span.name)
  // The rest are getters of the span itself.
  return Object.create(span, {
    name: { value: name },
    attributes: { value: attributes },
    status: { value: status },
    events: { value: [] },
  })
}

/** Behind these steps of an address stands what nobody is to guess: whoever has it is let in, or shown what is theirs. */
const key = /(?<=\/(?:invitation|reports)\/)[^\s/?#[]+/g
const withoutKeys = (words: string) => withoutPeople(words).replaceAll(key, '…')

const clean = (value: AttributeValue | undefined) => (typeof value === 'string' ? withoutKeys(value) : value)
