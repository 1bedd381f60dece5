import { z } from 'zod'
import { noStream, streamAnswer } from './event-stream'
import { type TalkHub, talkStream } from './talk-live'

interface Context {
  params: Promise<{ slug: string }>
}

const place = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt)
  .catch(0n)

/**
 * What a route of a hub exports: what is new on an article after the place `?since=`, for everybody. A browser that comes back
 * says its place by Last-Event-ID. 429 where it may not listen now. `room` is for tests.
 */
export function talkRoute(hub: () => TalkHub, room?: number) {
  const GET = async (request: Request, { params }: Context) => {
    const since = place.parse(request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('since'))
    const client = request.headers.get('x-real-ip') ?? 'unknown'
    const stream = talkStream(hub(), { slug: (await params).slug, since, client, ...(room !== undefined && { room }) })
    return stream ? streamAnswer(stream) : new Response(null, { status: 429, headers: { 'Retry-After': '60' } })
  }
  return { GET, HEAD: noStream }
}
