import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'

interface Settings {
  channel: string
  /** What the connection is called in the database. */
  name: string
  stands: () => void
  heard: (payload: string) => void
  /** Every so many milliseconds, while it stands. */
  beats?: () => void
  beat: number
}

/** Listens to PostgreSQL until it is closed. A connection that is lost, or answers no more, is made again. */
export function listen(url: string, { channel, name, stands, heard, beats, beat }: Settings) {
  const closing = new AbortController()
  const { signal } = closing
  const wait = (milliseconds: number) => pause(milliseconds, undefined, { signal, ref: false })
  let standing = false

  async function once() {
    const client = new Client({
      connectionString: url,
      application_name: name,
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
      query_timeout: 10_000,
    })
    client.on('error', () => {})
    client.on('notification', ({ payload = '' }) => !signal.aborted && heard(payload))
    const ended = new Promise<void>((resolve) => client.once('end', resolve))
    try {
      await client.connect()
      await client.query(`listen ${channel}`)
      signal.throwIfAborted()
      standing = true
      stands()
      for (;;) {
        await Promise.race([ended, wait(beat)])
        await client.query('select 1')
        beats?.()
      }
    } finally {
      standing = false
      client.end().catch(() => {})
    }
  }

  async function keepOn() {
    while (!signal.aborted) {
      await once().catch(() => {})
      await wait(500).catch(() => {})
    }
  }

  void keepOn()
  return { standing: () => standing, close: () => closing.abort() }
}
