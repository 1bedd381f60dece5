import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { encode } from 'next-auth/jwt'
import { commentSchema, guestSchema, submit } from '@/lib/comments'
import { clientHash } from '@/lib/connections'
import { db } from '@/lib/db'
import { addUp, queueCounts } from '@/lib/desk/counts'
import { verify } from '@/lib/ledger/verify'
import { randomOf } from '@/lib/load/random'
import type { Person } from '@/lib/people'
import { limitComments } from '@/lib/rate-limit'
import { hiddenFields, page } from '@/lib/testing/plain-form'
import { discussed } from './discussed'
import { saying, wordsOfTheDemo } from './said'

// The crowd of bench/posting.ts, in a process of its own: half of them guests, half signed in, each with words of their own and an
// address of their own. It ends with whoever forked it.

/** How a comment is sent: by the form, by its script, not through Next, or by its script and without the name that a guest has to give. */
export type Way = 'plain' | 'script' | 'alone' | 'unnamed'

export type Asked =
  | { kind: 'come'; site: string; article: string }
  | { kind: 'post'; way: Way; connections: number; seconds: number }
  | { kind: 'compare' }

export interface Told {
  /** How long each comment that was taken was on its way, in ms. */
  times?: number[]
  /** Any other answers. */
  others?: string[]
  /** What the crowd itself took of the processors, in ms. */
  cost?: number
  stored?: number
  fault?: string
}

const readers = 1_000
const random = randomOf('posting')
const words = wordsOfTheDemo()
const boundary = `----viewpoints${randomBytes(8).toString('hex')}`

interface Form {
  site: string
  path: string
  /** The action's own, by which its script calls it. */
  id: string
  fields: Record<string, string>
}
let form: Form = { site: '', path: '', id: '', fields: {} }
let cookies: string[] = []
let people: Person[] = []
let posted = 0
const acknowledged: string[] = []

process.on('disconnect', () => process.exit())
process.on('message', async (asked: Asked) => {
  const told = asked.kind === 'come' ? await come(asked) : asked.kind === 'post' ? await post(asked) : await compare()
  process.send?.(told)
})

/** Readers sign in and open the article, on which much has been said. */
async function come({ site, article }: Extract<Asked, { kind: 'come' }>): Promise<Told> {
  await discussed(article, 200)
  const crowd = Array.from({ length: readers }, (_, i) => ({ email: `crowd-${i}@reader.example`, name: `Crowd ${i}` }))
  await db.user.createMany({ data: crowd })
  people = await db.user.findMany({
    where: { email: { in: crowd.map(({ email }) => email) } },
    select: { id: true, name: true, email: true, role: true },
  })
  const endsAt = new Date(Date.now() + 86_400_000)
  const sessions = people.map(({ id: userId }) => ({ id: randomBytes(18).toString('base64url'), userId, endsAt }))
  await db.session.createMany({ data: sessions })
  const secret = process.env.NEXTAUTH_SECRET || readFileSync(`${process.env.DATA_DIR}/auth-secret`, 'utf8').trim()
  process.env.NEXTAUTH_SECRET = secret
  const tokens = await Promise.all(sessions.map(({ id: sid, userId: sub }) => encode({ token: { sub, sid }, secret })))
  cookies = tokens.map((token) => `next-auth.session-token=${token}`)
  const path = `/articles/${article}`
  const html = await page(site, path)
  const fields = hiddenFields(html.slice(html.indexOf('id="comments"')))
  const id = /"id":"(\w+)"/.exec(Object.values(fields).join(' '))?.[1] ?? ''
  form = { site, path, id, fields }
  return {}
}

const text = () => saying(random, words)

/** Everybody sends the next as soon as the last is answered. */
async function post({ way, connections, seconds }: Extract<Asked, { kind: 'post' }>): Promise<Told> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const end = performance.now() + seconds * 1000
  const times: number[] = []
  const others: string[] = []
  const before = process.cpuUsage()
  const somebody = async () => {
    while (performance.now() < end) {
      const n = posted++
      const typed = { comment: `${text()} (${n})` }
      const began = performance.now()
      const answer = await send({ way, agent, n, typed })
      if (!answer.includes(way === 'unnamed' ? '"errors":{"name"' : way === 'plain' ? 'waiting for a moderator' : '"outcome":"held"'))
        others.push(answer.slice(0, 500))
      else {
        times.push(performance.now() - began)
        if (way !== 'unnamed') acknowledged.push(typed.comment)
      }
    }
  }
  await Promise.all(Array.from({ length: connections }, somebody))
  agent.destroy()
  const { user, system } = process.cpuUsage(before)
  return { times, others, cost: (user + system) / 1_000 }
}

interface Sent {
  way: Way
  agent: Agent
  n: number
  typed: Record<string, string>
}

async function send({ way, agent, n, typed }: Sent): Promise<string> {
  const isReader = n % 2 === 1 && way !== 'unnamed'
  const name = way === 'unnamed' ? '' : `Guest ${n}`
  const guest: Record<string, string> = isReader ? {} : { name, email: `guest-${n}@crowd.example` }
  if (way === 'alone') return JSON.stringify(await alone(n, { ...guest, ...typed }))
  const fields = { ...form.fields, ...guest, ...typed }
  const plain = way === 'plain'
  const body = multipart(plain ? Object.entries(fields) : asArguments(fields))
  const headers = {
    ...{ Origin: form.site, 'Content-Length': Buffer.byteLength(body), 'Accept-Encoding': 'gzip' },
    ...{ 'X-Forwarded-For': `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}` },
    'Content-Type': `multipart/form-data; boundary=${boundary}`,
    ...(isReader && { Cookie: cookies[(n >> 1) % cookies.length] }),
    ...(plain ? { Accept: 'text/html' } : { Accept: 'text/x-component', 'Next-Action': form.id }),
  }
  return new Promise((resolve, reject) => {
    request(form.site + form.path, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = []
      const whole = () => Buffer.concat(chunks)
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () => resolve(String(response.headers['content-encoding'] === 'gzip' ? gunzipSync(whole()) : whole())))
    })
      .on('error', reject)
      .end(body)
  })
}

/** What the action does, in this process. */
async function alone(n: number, typed: Record<string, string>) {
  const client = `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`
  await limitComments(client)
  const person = n % 2 ? people[(n >> 1) % people.length] : undefined
  const given = commentSchema.parse({ article: form.path.split('/').at(-1), ...typed })
  return submit(db, { ...(person ? { person } : { guest: guestSchema.parse(given) }), client: clientHash(client) }, given)
}

/** As React sends what an action is called with: the first argument is null, the second this form. */
const asArguments = (fields: Record<string, string>): [string, string][] => [
  ...Object.entries(fields)
    .filter(([name]) => !name.startsWith('$'))
    .map(([name, value]): [string, string] => [`_1_${name}`, value]),
  ['0', '[null,"$K1"]'],
]

const multipart = (fields: [string, string][]) =>
  `${fields.map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--${boundary}--\r\n`

/** What was acknowledged is there once each, and nothing else; what counts without counting agrees. */
async function compare(): Promise<Told> {
  const rows = await db.$queryRaw<{ body: string; decisions: number }[]>`
    select c.body, (select count(*)::int from "Decision" d where d."commentId" = c.id) as decisions from "Comment" c
    where c."guestEmail" like '%@crowd.example' or c."authorId" in (select id from "User" where email like 'crowd-%')`
  const stored = new Set(rows.map(({ body }) => body))
  const lost = acknowledged.filter((body) => !stored.has(body.trim()))
  const [before, pending] = [await queueCounts(db), await db.comment.count({ where: { status: 'pending' } })]
  await addUp(db)
  const after = await queueCounts(db)
  const ledger = await verify(db)
  const faults = [
    lost.length > 0 && `${lost.length} comments were acknowledged and are not there, as “${lost[0]}”.`,
    rows.length !== acknowledged.length && `${acknowledged.length} comments were acknowledged, and ${rows.length} are there.`,
    stored.size !== rows.length && `${rows.length - stored.size} comments are there twice.`,
    rows.some(({ decisions }) => decisions !== 1) && 'A comment has not one decision.',
    (before.pending !== pending || after.pending !== pending) && `${pending} comments wait, and ${before.pending} are counted.`,
    ledger.fault && `The ledger has a fault: ${JSON.stringify(ledger.fault)}`,
  ]
  return { stored: rows.length, fault: faults.filter(Boolean).join(' ') }
}
