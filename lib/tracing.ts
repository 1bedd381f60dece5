import type { IncomingHttpHeaders } from 'node:http'
import type { Context, Span, Tracer } from '@opentelemetry/api'
import type { ProcessName } from './logs'
import { requestId, traceOf } from './request-id'

// Traces, where OTEL_EXPORTER_OTLP_ENDPOINT says to where (OpenTelemetry's own setting). Where it does not, none of the packages is
// loaded, and what is to be traced is just done.

type Api = typeof import('@opentelemetry/api')

// Next's bundle has copies of this file.
const kept = globalThis as { viewpointsTracing?: { api: Api; tracer: Tracer; stop: () => Promise<void> } }

const { OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, OTEL_SDK_DISABLED } = process.env
const isWanted = Boolean(OTEL_EXPORTER_OTLP_ENDPOINT || OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) && OTEL_SDK_DISABLED !== 'true'

/** Begins to trace this process, where that is wanted. Next makes its own spans then. */
export async function startTracing(name: ProcessName) {
  if (!isWanted || kept.viewpointsTracing) return
  const { openTracing } = await import('./tracing-sdk')
  kept.viewpointsTracing = await openTracing(name)
}

/** Sends what is not sent yet. */
export const stopTracing = () => kept.viewpointsTracing?.stop()

/** Does the work in a span of this name, with what others have to be told so that theirs belong to it. */
export async function traced<T>(name: string, { headers, server }: From, work: (tell: Record<string, string>) => Promise<T>): Promise<T> {
  if (!kept.viewpointsTracing) return work({})
  const { api, tracer } = kept.viewpointsTracing
  const id = requestId()
  const attributes = { ...(id && { 'viewpoints.request_id': id }) }
  return tracer.startActiveSpan(
    name,
    { kind: server ? api.SpanKind.SERVER : api.SpanKind.INTERNAL, attributes },
    parent(api, headers),
    async (span) => {
      try {
        return await work(tell(span))
      } catch (error) {
        // Its words may be somebody's: they are in the log, without what is personal.
        span.setStatus({ code: api.SpanStatusCode.ERROR })
        throw error
      } finally {
        span.end()
      }
    },
  )
}

interface From {
  /** Of the request, where a proxy of ours sent it. */
  headers?: IncomingHttpHeaders | undefined
  /** Where it comes from elsewhere. */
  server?: boolean
}

function parent({ context, trace }: Api, headers: IncomingHttpHeaders = {}): Context {
  const above = traceOf(headers.traceparent)
  return above ? trace.setSpanContext(context.active(), { ...above, isRemote: true }) : context.active()
}

function tell(span: Span): Record<string, string> {
  const { traceId, spanId, traceFlags } = span.spanContext()
  return { traceparent: `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}` }
}
