import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { channel } from '../pages'

interface Events {
  changed: (slug: string) => void
  missed: () => void
}

/** Hears from PostgreSQL which articles' pages have changed, and comes back by itself when the connection is lost. */
export async function listenForPages(url: string, { changed, missed }: Events) {
  let current: Client | undefined
  let closed = false

  async function connect() {
    const client = new Client({ connectionString: url, application_name: 'viewpoints:front', keepAlive: true })
    client.on('notification', ({ payload }) => changed(payload ?? ''))
    client.on('error', () => {})
    await client.connect()
    await client.query(`listen ${channel}`)
    current = client
    // Only a connection that stood is missed: one that failed to stand ends too, and is tried again below.
    client.once('end', reconnect)
  }

  async function reconnect() {
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
    async close() {
      closed = true
      await current?.end()
    },
  }
}
