import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { liveCoverage } from '@/lib/live-hub'
import { client } from '@/lib/session'
import { talkStream } from '@/lib/talk-live'

const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
}

interface Asked {
  params: Promise<{ slug: string }>
}

const place = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt)
  .catch(0n)

/** Posts of live coverage as they are published, after the moment `?since=`, in milliseconds; a browser that comes back says it by Last-Event-ID. For everybody. */
export async function GET(request: NextRequest, { params }: Asked) {
  const since = place.parse(request.headers.get('last-event-id') ?? request.nextUrl.searchParams.get('since'))
  const stream = talkStream(liveCoverage(), { slug: (await params).slug, since, client: await client() })
  return stream ? new Response(stream, { headers }) : new Response(null, { status: 429, headers: { 'Retry-After': '60' } })
}

/** Without this the framework would open a stream for it that nobody reads. */
export const HEAD = () => new Response(null, { status: 405 })
