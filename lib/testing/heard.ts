import { Client } from 'pg'
import { channel } from '../pages'

/** The slugs whose pages a running site is told to forget while the work is done. */
export async function heard(url: string, work: () => Promise<unknown>): Promise<string[]> {
  const client = new Client({ connectionString: url })
  const slugs: string[] = []
  await client.connect()
  client.on('notification', ({ payload = '' }) => slugs.push(payload))
  await client.query(`listen ${channel}`)
  await work()
  // What was told before this query is heard before its answer.
  await client.query('select 1')
  await client.end()
  return slugs
}
