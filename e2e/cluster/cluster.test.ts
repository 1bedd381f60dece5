import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { channel, policyPages } from '@/lib/pages'
import { page } from '@/lib/testing/plain-form'
import { keepAsking } from './crowd'
import { lag, openMachines } from './machines'
import { acknowledged, atDesk, post, postUntilAcknowledged, signIn, story, untilRead } from './reader'

// Two sites behind nginx, with one PostgreSQL and a replica that is three seconds late.

let on: Awaited<ReturnType<typeof openMachines>>
beforeAll(async () => {
  on = await openMachines()
})
afterAll(() => on?.close())

const bodies = async (like: string) =>
  (await on.primary.query<{ body: string }>('select body from "Comment" where body like $1', [like])).map(({ body }) => body)

test('A comment posted on one site is approved on the other, and read through nginx within two seconds', async () => {
  const cookie = await signIn(on.b.url, on.moderator)
  const waits: number[] = []
  for (let round = 0; round < 5; round++) {
    const comment = `Posted on one machine and approved on another, for the ${round}th time.`
    expect(await post(on.a.url, { name: `Near ${round}`, comment })).toSatisfy(acknowledged)
    // It is in the cache, and read all the time.
    const crowd = keepAsking(4, () => fetch(on.nginx + story))
    await pause(200)
    expect((await fetch(on.nginx + story)).headers.get('cache-status')).toMatch(/HIT|EXPIRED|REVALIDATED/)
    const desk = await atDesk(on.b.url, cookie, comment)
    const [wait] = await Promise.all([untilRead(on.nginx, comment), desk.approve()])
    waits.push(Math.round(wait))
    expect(await crowd.stop()).toMatchObject({ failed: [] })
  }
  console.log(`from the click to a reader at nginx: ${waits.join(', ')} ms`)
  expect(Math.max(...waits)).toBeLessThan(2_000)
})

test('Who listens on one site hears what is decided on the other', async () => {
  const cookie = await signIn(on.b.url, on.moderator)
  const comment = 'Heard on all machines, I hope, as soon as somebody approves of it.'
  await post(on.nginx, { name: 'Far away', comment })
  const leaving = new AbortController()
  const stream = await fetch(`${on.a.url}/api/talk/${story.split('/')[2]}`, { signal: leaving.signal })
  const heard = (async () => {
    let text = ''
    for await (const chunk of stream.body ?? []) {
      text += Buffer.from(chunk).toString()
      if (text.includes('event: news')) return text
    }
    return text
  })()
  await (await atDesk(on.b.url, cookie, comment)).approve()
  expect(await Promise.race([heard, pause(5_000, 'nothing in five seconds')])).toContain('event: news')
  leaving.abort()
})

test('What happens by itself happens once, whichever site does it', async () => {
  const jobs = 40
  const listener = new Client({ connectionString: on.primary.url })
  const heard: string[] = []
  listener.on('notification', ({ payload = '' }) => heard.push(payload))
  await listener.connect()
  await listener.query(`listen ${channel}`)
  // Each says once that the policy's pages have changed.
  const add = `select graphile_worker.add_job('policy-in-force', '{"number": 1}') from generate_series(1, ${jobs})`
  await on.primary.query(add)
  const left = `select 1 from graphile_worker.jobs where task_identifier = 'policy-in-force'`
  while ((await on.primary.query(left)).length > 0) await pause(50)
  await listener.query('select 1')
  await listener.end()
  expect(heard.filter((payload) => payload === policyPages)).toHaveLength(jobs)
})

test('The replica’s lag is never seen: neither by who wrote, nor by who approved, nor by anybody after them', async () => {
  const cookie = await signIn(on.nginx, on.moderator)
  const comment = 'What was written is there from now on, and for whoever comes next.'
  const answer = await post(on.a.url, { name: 'Slow replica', comment })
  const [, own = ''] = answer.match(/href="(\/comments\/[^"]+)"/) ?? []
  expect(await page(on.b.url, own.replaceAll('&amp;', '&'))).toContain(comment)
  await (await atDesk(on.nginx, cookie, comment)).approve()
  await untilRead(on.nginx, comment)
  const status = 'select status from "Comment" where body = $1'
  // Late indeed: it does not even know of the comment, or not of the approval.
  expect(await on.replica.query(status, [comment])).not.toEqual([{ status: 'approved' }])
  // Through several times of asking anew, by nginx and by each site, and over the moment when the replica has caught up.
  const until = Date.now() + (lag + 4) * 1_000
  for (let reads = 0; Date.now() < until; reads++) {
    for (const site of [on.nginx, on.a.url, on.b.url]) expect(await page(site, story), `read ${reads} at ${site}`).toContain(comment)
    await pause(100)
  }
  expect(await on.replica.query(status, [comment])).toEqual([{ status: 'approved' }])
  expect(await pagesFromReplica()).toBeGreaterThan(0)
})

/** How many connections of the sites to the replica have last read something of an article. */
async function pagesFromReplica(): Promise<number> {
  // A page that nobody has read yet.
  for (const site of [on.a.url, on.b.url]) await page(site, '/corrections')
  const read = `select 1 from pg_stat_activity where application_name = 'viewpoints:replica' and query not like '%replay_lsn%'`
  return (await on.replica.query(read)).length
}

test('A site that is killed while readers post loses nothing', async () => {
  const written: string[] = []
  let going = true
  const writers = ['e', 'f', 'g', 'h'].map(async (name) => {
    for (let count = 0; going; count++) {
      const comment = `Writer ${name} has thing number ${count} of today to say.`
      await postUntilAcknowledged(on.nginx, { name: `Writer ${name}`, comment })
      written.push(comment)
    }
  })
  while (written.length < 12) await pause(20)
  await on.a.signal('SIGKILL')
  const before = written.length
  while (written.length < before + 12) await pause(20)
  going = false
  await Promise.all(writers)
  const stored = await bodies('Writer %')
  console.log(`${written.length} acknowledged, ${stored.length} stored`)
  expect(stored.toSorted()).toEqual(written.toSorted())
  await on.a.open()
})

test('Both sites are restarted, one after the other, without a failed request', async () => {
  // nginx has seen that the one that was killed is back.
  await pause(6_000)
  let nth = 0
  const readers = [story, '/', '/search?q=harbour', '/api/v1/articles', '/api/me'].map((path) =>
    keepAsking(1, () => fetch(on.nginx + path)),
  )
  const writers = keepAsking(2, async () => {
    const comment = `Written while a machine is restarted, number ${++nth}.`
    const answer = await post(on.nginx, { name: `Steady ${nth}`, comment })
    if (!acknowledged(answer)) throw new Error(`not acknowledged: ${answer.slice(0, 200)}`)
  })
  for (const site of [on.a, on.b]) {
    await site.signal('SIGTERM')
    await site.open()
    await pause(6_000)
  }
  const counts = await Promise.all([...readers, writers].map((crowd) => crowd.stop()))
  console.log(`requests while both were restarted: ${counts.map(({ done }) => done).join(', ')}`)
  expect(counts.flatMap(({ failed }) => failed)).toEqual([])
  expect(await bodies('Written while a machine is restarted%')).toHaveLength(counts.at(-1)?.done ?? -1)
})

test('Without its replica the paper is read all the same', async () => {
  await on.replica.stop()
  for (const site of [on.a.url, on.b.url]) expect((await fetch(`${site}/comment-policy`)).status).toBe(200)
  expect((await fetch(`${on.nginx}/authors`)).status).toBe(200)
})
