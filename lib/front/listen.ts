import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { channel } from '../pages'

interface Events {
  changed: (slug: string) => void
  missed: () => void
  /** Whether it is to know how far the database's log had come, for reading from replicas. */
  positions?: boolean
  /** Milliseconds between two questions whether anybody is there, and for each answer. */
  beat?: number
}

/**
 * Hears from PostgreSQL which articles' pages have changed, and comes back by itself when the connection is lost, or answers no more.
 * `position()` is a place of the database's log behind all that was heard: who has read that far knows it all. It is undefined
 * while there is none to tell.
 */
export async function listenForPages(url: string, { changed, missed, positions = false, beat = 10_000 }: Events) {
  let current: Client | undefined
  let closed = false
  let position: string | undefined
  let heard = 0

  /** Asked after hearing, so it lies behind the commit that was heard of. */
  async function askPosition(client: Client) {
    if (!positions) return
    const mine = ++heard
    position = undefined
    const { rows } = await client.query('select pg_current_wal_insert_lsn()::text as at')
    if (heard === mine) position = rows[0]?.at
  }

  async function connect() {
    const client = new Client({
      ...{ connectionString: url, application_name: 'viewpoints:front', keepAlive: true },
      ...{ connectionTimeoutMillis: beat, query_timeout: beat },
    })
    client.on('notification', ({ payload }) => {
      // First of all, so that nothing that is rendered from now on reads what was before.
      askPosition(client).catch(() => {})
      changed(payload ?? '')
    })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.query(`listen ${channel}`)
      await askPosition(client)
    } catch (error) {
      client.end().catch(() => {})
      throw error
    }
    current = client
    // A connection that nothing comes over any more does not end by itself.
    const asking = setInterval(() => client.query('select 1').catch(() => client.end().catch(() => {})), beat)
    // Only a connection that stood is missed: one that failed to stand ends too, and is tried again below.
    client.once('end', () => {
      clearInterval(asking)
      void reconnect()
    })
  }

  async function reconnect() {
    heard++
    position = undefined
    while (!closed) {
      missed()
      try {
        await connect()
        return missed()
      } catch {
        await pause(500)
      }
    }
  }

  await connect()
  return {
    position: () => position,
    async close() {
      closed = true
      await Promise.race([current?.end(), pause(1_000, undefined, { ref: false })])
    },
  }
}
