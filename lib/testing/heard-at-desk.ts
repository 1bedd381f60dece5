import { Client } from 'pg'
import { type DeskEvent, deskChannel } from '../desk/events'

/** What the open desks are told while the work is done. */
export async function heardAtDesk(url: string, work: () => Promise<unknown>): Promise<DeskEvent[]> {
  const client = new Client({ connectionString: url })
  const events: DeskEvent[] = []
  await client.connect()
  client.on('notification', ({ payload = '' }) => events.push(JSON.parse(payload)))
  await client.query(`listen ${deskChannel}`)
  await work()
  // What was told before this query is heard before its answer.
  await client.query('select 1')
  await client.end()
  return events
}
