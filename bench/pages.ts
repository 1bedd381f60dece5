import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { freePort } from '@/lib/machine/ports'
import { scratchFolder } from '@/lib/testing/folder'
import type { Bench, Length } from './bench'
import { discussed } from './discussed'
import type { Found, Row } from './figures'
import { needed, startNginx, yardstick } from './nginx'
import { type Pace, pace } from './wrk'

// How many pages a second are sent, against what nginx does with the same compressed bytes on its disk: both on this machine, with
// the crowd, one after the other in each round.

const comments = 200
const crowds = [16, 256]

/** Pages from memory against nginx, and pages rendered anew. */
export async function pages({ site, article, rounds, seconds }: Bench): Promise<Found[]> {
  needed('nginx', 'wrk')
  await discussed(article, comments)
  const folder = scratchFolder('yardstick')
  const shown = { article: `/articles/${article}`, front: '/' }
  mkdirSync(folder, { recursive: true })
  for (const [name, path] of Object.entries(shown)) {
    const body = await compressed(site + path)
    writeFileSync(join(folder, `${name}.html.gz`), body)
    writeFileSync(join(folder, `${name}.html`), gunzipSync(body))
  }
  const port = await freePort()
  const stop = await startNginx(folder, port, yardstick(folder, port))
  try {
    const found: Found[] = []
    for (const [name, path] of Object.entries(shown)) {
      const ways = { nginx: `http://127.0.0.1:${port}/${name}.html`, 'npm start': site + path }
      found.push(await compared(name === 'article' ? `An article with ${comments} comments` : 'The front page', ways, { rounds, seconds }))
    }
    return [...found, await anew(site, article, rounds)]
  } finally {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The first of the ways is what the others are measured against. */
async function compared(what: string, ways: Record<string, string>, { rounds, seconds }: Length): Promise<Found> {
  const rows: Row[] = []
  for (const connections of crowds) {
    const paces: Record<string, Pace[]> = Object.fromEntries(Object.keys(ways).map((way) => [way, []]))
    for (const url of Object.values(ways)) await pace(url, connections, 1)
    for (let round = 0; round < rounds; round++)
      for (const [way, url] of Object.entries(ways)) paces[way]?.push(await pace(url, connections, seconds))
    const [first = '', ...others] = Object.keys(ways)
    const values = (way: string, of: keyof Pace) => paces[way]?.map((one) => one[of]) ?? []
    for (const way of Object.keys(ways)) {
      rows.push({ what: `${way}, ${connections} connections`, unit: 'a second', values: values(way, 'perSecond') })
      rows.push({
        ...{ what: `${way}, ${connections} connections: the slowest hundredth`, unit: 'ms', values: values(way, 'p99') },
        ...(way !== first && connections === 16 && { goal: { atMost: 20 } }),
      })
    }
    for (const way of others) {
      const ratios = values(way, 'perSecond').map((value, i) => value / (values(first, 'perSecond')[i] ?? Number.NaN))
      const goal = { atLeast: way === 'npm start' ? 0.3 : 0.8 }
      rows.push({ what: `${way} against ${first}, ${connections} connections`, unit: 'times', values: ratios, goal })
    }
  }
  const means = `Pages a second of the same gzipped bytes, asked for by wrk on the same machine, each connection again as soon as it has its answer, ${seconds} s a round. nginx sends a file it has open; \`npm start\` is the site's own front with the page at hand.`
  return { title: `${what}, remembered`, means, rows }
}

/** From the moment the database says that the article has changed until the page is there as it is now. */
async function anew(site: string, article: string, rounds: number): Promise<Found> {
  const [{ db }, { forgetPages }] = await Promise.all([import('@/lib/db'), import('@/lib/pages')])
  const each = 20
  const once = async (path: string) => {
    await db.$transaction((tx) => forgetPages(tx, [article]))
    const began = performance.now()
    for (;;) if ((await statusOf(site + path)) === 'viewpoints; fwd=miss') return performance.now() - began
  }
  const rows: Row[] = []
  for (const [what, path] of [
    [`an article with ${comments} comments`, `/articles/${article}`],
    ['the front page', '/'],
  ] as const) {
    const values: number[] = []
    for (let round = 0; round < rounds; round++) {
      const times: number[] = []
      for (let i = 0; i < each; i++) times.push(await once(path))
      values.push(times.sort((a, b) => a - b)[each / 2] ?? Number.NaN)
    }
    rows.push({ what, unit: 'ms', values })
  }
  const means = `A page that is asked for just after it changed: heard of, read from the database, rendered, compressed and sent. The middle one of ${each} in each round.`
  return { title: 'A page rendered anew', means, rows }
}

function asked(url: string): Promise<{ body: Buffer; cacheStatus: string }> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': 'gzip' }, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () => resolve({ body: Buffer.concat(chunks), cacheStatus: String(response.headers['cache-status']) }))
    })
      .on('error', reject)
      .end()
  })
}
const compressed = async (url: string) => (await asked(url)).body
const statusOf = async (url: string) => (await asked(url)).cacheStatus
