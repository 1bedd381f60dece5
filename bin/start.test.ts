import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { freePort } from '@/lib/machine/ports'
import { openDatabase } from '@/lib/machine/postgres'
import { scratchFolder } from '@/lib/testing/folder'
import { startNewsroom } from '@/lib/testing/newsroom'
import { openCollector } from '@/lib/testing/otlp'
import { postPlainly } from '@/lib/testing/plain-form'

const folder = scratchFolder('start')
const port = await freePort()
const site = `http://localhost:${port}`
const settings = { PORT: String(port), DATA_DIR: folder, RATE_LIMIT_COMMENTS: 'off' }
const story = '/articles/council-votes-to-rebuild-sea-wall-in-stages'
/** How long is asked again for what may take a moment. */
const patience = { timeout: 20_000, interval: 200 }
const started: ReturnType<typeof startNewsroom>[] = []

// What a failed test leaves running has the port that the next ones need.
afterEach(async ({ task }) => {
  for (const newsroom of started.splice(0)) {
    if (newsroom.gone()) continue
    if (task.result?.state === 'fail') console.error(`What the newsroom said:\n${newsroom.output().slice(-4_000)}`)
    await newsroom.signal('SIGKILL')
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function start(more: Record<string, string> = {}) {
  const newsroom = startNewsroom({ ...settings, ...more })
  started.push(newsroom)
  return newsroom
}

/** Never 0, as of a file that is just being written: that would be this test's own group. */
const postmaster = () => Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]) || Number.NaN

async function query<T extends object>(sql: string): Promise<T[]> {
  const database = await openDatabase(folder)
  const client = new Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query<T>(sql)
  await client.end()
  await database.close()
  return rows
}

test('A first start makes everything and says where it is; the demo accounts are for the owner alone', async () => {
  const newsroom = start()
  await newsroom.open()
  const accounts = join(folder, 'demo-accounts.txt')
  expect(newsroom.output()).toContain(site)
  expect(newsroom.output()).toContain(`${site}/moderate`)
  expect(newsroom.output()).toContain(readFileSync(accounts, 'utf8').split('\n')[0])
  expect(newsroom.output()).toContain('WARNING: RATE_LIMIT_COMMENTS is off')
  for (const name of ['demo-accounts.txt', 'auth-secret', 'database-password'])
    expect(statSync(join(folder, name)).mode & 0o077, name).toBe(0)
  expect((await fetch(`${site}/api/health`)).status).toBe(200)
  await newsroom.signal('SIGINT')
  await expect(fetch(site)).rejects.toThrow()
})

test('A second start keeps the data, and tells no password again', async () => {
  const newsroom = start()
  await newsroom.open()
  const [first = ''] = readFileSync(join(folder, 'demo-accounts.txt'), 'utf8').split('\n')
  expect(newsroom.output()).not.toContain(first.split(/\s+/)[2])
  expect(newsroom.output()).toContain('demo-accounts.txt')
  await newsroom.signal('SIGTERM')
})

test('What happens inside is seen from outside: measured, logged and traced through every process, and nothing personal in it', async () => {
  const collector = await openCollector()
  const personal = ['pat.inside', 'Pat Insider', 'weather is mine', 'my+illness', 'my illness', '203.0.113.77', 'wrong-password']
  // All statements are slow enough to be told, and all levels are heard.
  const newsroom = start({
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    // How long OpenTelemetry keeps what it is to send.
    OTEL_BSP_SCHEDULE_DELAY: '100',
    SLOW_QUERY_MS: '0',
    LOG_LEVEL: 'debug',
    TRUST_PROXY: '1',
  })
  await newsroom.open()
  const ask = (path: string) => fetch(site + path, { headers: { 'x-forwarded-for': '203.0.113.77', 'user-agent': 'Pat Insider' } })
  await ask(story)
  const written = { name: 'Pat Insider', email: 'pat.inside@reader.example', comment: 'The weather is mine, pat.inside@reader.example.' }
  expect(await postPlainly(site, story, written)).toContain('waiting for a moderator')
  const searched = (await ask('/search?q=my+illness')).headers.get('x-request-id')
  await ask('/sign-in?email=pat.inside@reader.example&password=wrong-password')

  // A process that is busy with something else is left out this once.
  const answered = async () => {
    const measured = await (await fetch(`${site}/api/metrics`)).text()
    expect(measured).toMatch(/viewpoints_queue_comments\{queue="pending",process="worker"\} [1-9]/)
    for (const name of ['store', 'front', 'site', 'worker'])
      expect(measured).toMatch(new RegExp(`viewpoints_process_resident_memory_bytes\\{process="${name}"\\} [1-9]`))
    for (const name of ['front', 'site', 'worker'])
      expect(measured).toContain(
        `viewpoints_processes{process="${name}",state="up"} ${name === 'front' ? Math.min(availableParallelism(), 4) : 1}`,
      )
    return measured
  }
  const measured = await vi.waitFor(answered, patience)
  expect(measured).toContain('viewpoints_comments_total{outcome="held",process="site"} 1')
  expect(measured).toMatch(/viewpoints_requests_total\{kind="form",status="2xx",process="front"\} [1-9]/)
  expect(measured).toMatch(/viewpoints_database_slow_statements_total\{process="site"\} [1-9]/)
  expect((await ask('/api/metrics')).status).toBe(404)

  const traced = () => {
    const trace = collector.spans.filter(({ attributes }) => attributes['viewpoints.request_id'] === searched)
    expect(trace.map(({ service }) => service)).toEqual(['viewpoints-front'])
    const below = collector.spans.filter(({ traceId, service }) => traceId === trace[0]?.traceId && service === 'viewpoints-site')
    expect(below.map(({ parentSpanId }) => parentSpanId)).toContain(trace[0]?.spanId)
  }
  await vi.waitFor(traced, patience)

  // The same page while the database is away: whoever quotes its number is found.
  const failed = async () => {
    // It is started again within the second, and what was asked meanwhile may still have been answered.
    process.kill(postmaster(), 'SIGKILL')
    const answer = await ask('/search?q=my+illness')
    const id = answer.headers.get('x-request-id')
    expect(await answer.text()).toContain(`<code>${id}</code>`)
    return id
  }
  const id = await vi.waitFor(failed, patience)
  await newsroom.signal('SIGINT')
  const lines = newsroom
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))
  for (const line of lines) expect(line).toMatchObject({ time: expect.any(String), level: expect.any(String), process: expect.any(String) })
  expect(lines).toContainEqual(
    expect.objectContaining({ requestId: id, process: 'site', level: 'error', route: '/search', msg: 'a page or form failed' }),
  )
  expect(lines).toContainEqual(
    expect.objectContaining({ msg: 'a slow query', process: 'site', requestId: expect.any(String), sql: expect.any(String) }),
  )
  expect(personal.filter((words) => newsroom.output().includes(words))).toEqual([])
  expect(personal.filter((words) => collector.text().includes(words))).toEqual([])
  collector.close()
})

test('Whatever is killed while readers post, every comment that was acknowledged is there once', async () => {
  const newsroom = start()
  await newsroom.open()
  const acknowledged: string[] = []
  let going = true
  const reader = async (name: string) => {
    for (let count = 0; going; count++) {
      const comment = `Reader ${name} says thing number ${count} of this day.`
      const answer = await postPlainly(site, story, { name: `Reader ${name}`, email: `${name}@reader.example`, comment }).catch(() => '')
      if (answer.includes('waiting for a moderator')) acknowledged.push(comment)
    }
  }
  const readers = ['a', 'b', 'c', 'd'].map(reader)
  while (acknowledged.length < 12) await pause(20)
  await newsroom.signal('SIGKILL')
  process.kill(postmaster(), 'SIGKILL')
  going = false
  await Promise.all(readers)
  const again = start()
  await again.open()
  const stored = (await query<{ body: string }>(`select body from "Comment" where body like 'Reader %'`)).map((row) => row.body)
  expect(new Set(stored).size).toBe(stored.length)
  expect(stored).toEqual(expect.arrayContaining(acknowledged))
  // The reader whose answer was lost tries again: still one.
  const [repeated = ''] = acknowledged
  const name = repeated.split(' ')[1] ?? ''
  await postPlainly(site, story, { name: `Reader ${name}`, email: `${name}@reader.example`, comment: repeated })
  expect(await query(`select 1 from "Comment" where body = '${repeated}'`)).toHaveLength(1)
  await again.signal('SIGINT')
})

test.skipIf(process.platform !== 'linux')(
  'A part that dies comes back by itself: a front, the site, the database, what works on jobs',
  async () => {
    const newsroom = start()
    await newsroom.open()
    const child = (name: RegExp) => childrenOf(newsroom.pid).find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').match(name))
    const front = child(/front\.mjs/) ?? Number.NaN
    process.kill(front, 'SIGKILL')
    // Whoever was there for the others takes what comes.
    while (childrenOf(newsroom.pid).includes(front)) await pause(20)
    await healthy(true)
    process.kill(child(/site\.mjs|next-server/) ?? Number.NaN, 'SIGKILL')
    await healthy(false)
    await healthy(true)
    process.kill(postmaster(), 'SIGKILL')
    await healthy(false)
    await healthy(true)
    const answer = await postPlainly(site, story, {
      name: 'Patient',
      email: 'patient@reader.example',
      comment: 'Still here after all that.',
    })
    expect(answer).toContain('waiting for a moderator')
    await jobDone()
    process.kill(child(/worker\.mjs/) ?? Number.NaN, 'SIGKILL')
    // As if it had been killed in the middle of one.
    await query(`select graphile_worker.add_job('policy-in-force', '{"number": 1}', job_key => 'left')`)
    await query(
      `update graphile_worker._private_jobs set locked_by = 'worker-long-dead', locked_at = now(), attempts = 1 where key = 'left'`,
    )
    await jobDone()
    await newsroom.signal('SIGINT')
  },
)

/** Adds a job, and waits until no job is left to be done at once. */
async function jobDone() {
  await query(`select graphile_worker.add_job('policy-in-force', '{"number": 1}')`)
  while ((await query('select 1 from graphile_worker.jobs where run_at <= now()')).length > 0) await pause(50)
}

function childrenOf(parent?: number): number[] {
  const processes = readdirSync('/proc').map(Number).filter(Boolean)
  return processes.filter(
    (pid) => existsSync(`/proc/${pid}/status`) && readFileSync(`/proc/${pid}/status`, 'utf8').includes(`\nPPid:\t${parent}\n`),
  )
}

async function healthy(wanted: boolean) {
  while (
    (await fetch(`${site}/api/health`).then(
      (answer) => answer.ok,
      () => false,
    )) !== wanted
  )
    await pause(20)
}

test('A port that is taken is said, before anything is touched', async () => {
  const other = createServer().listen(port)
  const newsroom = start()
  const [code] = await newsroom.ended()
  expect(code).not.toBe(0)
  expect(newsroom.output()).toContain(`Port ${port} is taken`)
  other.close()
})

test('A setting that cannot be read is named with what it should be', async () => {
  const newsroom = start({ RATE_LIMIT_COMMENTS: 'often', SITE_URL: 'news.example' })
  expect((await newsroom.ended())[0]).not.toBe(0)
  expect(newsroom.output()).toMatch(/RATE_LIMIT_COMMENTS: write it as 10\/60s/)
  expect(newsroom.output()).toMatch(/SITE_URL: write the whole address/)
})

test('An empty newsroom has its admin from the environment', async () => {
  const empty = scratchFolder('empty')
  const newsroom = start({
    DATA_DIR: empty,
    DEMO: '0',
    ADMIN_EMAIL: 'Chief@Paper.example',
    ADMIN_PASSWORD: 'a long password',
  })
  await newsroom.open()
  expect(newsroom.output()).toContain('Admin: Chief@Paper.example')
  expect(newsroom.output()).not.toContain('a long password')
  expect(await (await fetch(site)).text()).toContain('Nothing has been published yet')
  await newsroom.signal('SIGINT')
  rmSync(empty, { recursive: true, force: true })
})
