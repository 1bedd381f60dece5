import { limitDownloads } from '../rate-limit'
import { Refusal } from '../refusal'
import { streamed } from '../streamed'

// The whole ledger as a file reads much of the database: few are made at once, and each client gets some an hour.

/** So many at once, of one process. One that goes on for longer waits for a slow reader, and costs little. */
const mostAtOnce = 2
const longestCounted = 5 * 60_000
const running = new Set<{ since: number }>()

interface Download {
  client: string
  headers: Record<string, string>
  now?: number
}

/** The file, sent while it is made; or 429 with words where others are being made, or this client has had many. */
export async function download(parts: () => AsyncGenerator<string>, { client, headers, now = Date.now() }: Download): Promise<Response> {
  for (const one of running) if (now - one.since > longestCounted) running.delete(one)
  if (running.size >= mostAtOnce) return refused('Others are fetching the moderation log right now. Try again in a minute.')
  const place = { since: now }
  running.add(place)
  try {
    await limitDownloads(client)
  } catch (error) {
    running.delete(place)
    if (!(error instanceof Refusal)) throw error
    return refused(error.message)
  }
  return new Response(streamed(counted(parts(), place)), { headers })
}

async function* counted(parts: AsyncGenerator<string>, place: { since: number }): AsyncGenerator<string> {
  try {
    yield* parts
  } finally {
    running.delete(place)
  }
}

const refused = (words: string) =>
  new Response(words, {
    status: 429,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', 'Retry-After': '60' },
  })
