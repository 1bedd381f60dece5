import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Db } from './db'
import { Refusal } from './refusal'
import { testDatabase } from './testing/database'

let limits: typeof import('./rate-limit')
let db: Db
let close: () => Promise<void>
let clients = 0
/** The address that this test's requests come from. */
let client = ''

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  limits = await import('./rate-limit')
}, 120_000)
afterAll(() => close?.())
beforeEach(() => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for this test of thirty-two letters')
  client = `192.0.2.${++clients}`
  vi.stubEnv('RATE_LIMIT_COMMENTS', '3/600s')
  vi.stubEnv('RATE_LIMIT_REPORTS', '2/600s')
  vi.stubEnv('RATE_LIMIT_SIGN_IN', '2/600s')
})
afterEach(() => {
  vi.unstubAllEnvs()
})

/** What it says when it refuses; undefined when it lets through. */
async function refusal(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}

test('reports are counted beside comments', async () => {
  await limits.limitComments(client)
  for (let sent = 0; sent < 2; sent++) expect(await refusal(limits.limitReports(client))).toBeUndefined()
  expect(await refusal(limits.limitReports(client))).toMatch(
    /^You have sent us much in a short time\. Please wait \d+ (seconds|minutes) and try again\.$/,
  )
  expect(await refusal(limits.limitComments(client))).toBeUndefined()
})

test('of one article no client reports more than five errors an hour; of another it may go on', async () => {
  for (let sent = 0; sent < 5; sent++) expect(await refusal(limits.limitErrorReports(client, 'sea-wall'))).toBeUndefined()
  expect(await refusal(limits.limitErrorReports(client, 'sea-wall'))).toMatch(
    /^You have reported several errors in this article. Please wait (59|60) minutes/,
  )
  expect(await refusal(limits.limitErrorReports(client, 'market-hall'))).toBeUndefined()
  expect(await refusal(limits.limitErrorReports('198.51.100.7', 'sea-wall'))).toBeUndefined()
  vi.stubEnv('RATE_LIMIT_REPORTS', 'off')
  expect(await refusal(limits.limitErrorReports(client, 'sea-wall'))).toBeUndefined()
})

describe('comments', () => {
  test('are taken up to the limit, and the next is refused with the time to wait', async () => {
    for (let sent = 0; sent < 3; sent++) await limits.limitComments(client)
    const said = await refusal(limits.limitComments(client))
    expect(said).toMatch(/^You have sent many comments in a short time\. Please wait \d+ (seconds|minutes) and try again\.$/)
    const seconds = Number(said?.match(/\d+/)?.[0])
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(600)
  })

  test('of one address do not count for another', async () => {
    for (let sent = 0; sent < 4; sent++) await refusal(limits.limitComments(client))
    expect(await refusal(limits.limitComments(`${client}-other`))).toBeUndefined()
  })

  test('sent at the same moment are counted each', async () => {
    const said = await Promise.all(Array.from({ length: 10 }, () => refusal(limits.limitComments(client))))
    expect(said.filter((text) => text === undefined)).toHaveLength(3)
  })

  test('are not counted when the limit is off', async () => {
    vi.stubEnv('RATE_LIMIT_COMMENTS', 'off')
    for (let sent = 0; sent < 10; sent++) await limits.limitComments(client)
    vi.stubEnv('RATE_LIMIT_COMMENTS', '3/600s')
    expect(await refusal(limits.limitComments(client))).toBeUndefined()
  })
})

describe('a household', () => {
  test('of many IPv6 addresses is one client, for every limit that counts clients', async () => {
    const of = (last: number) => `2001:db8:0:${clients}::${last}`
    const limited: ((client: string) => Promise<unknown>)[] = [
      limits.limitComments,
      limits.limitReports,
      limits.limitElsewhere,
      limits.limitDownloads,
      (one) => limits.limitSignIn(one, `${one}@viewpoints.example`),
    ]
    for (const limit of limited) {
      const said: (string | undefined)[] = []
      for (let last = 1; last <= 21; last++) said.push(await refusal(limit(of(last))))
      expect(said.at(-1)).toMatch(/Please wait \d+ (seconds|minutes)/)
      expect(await refusal(limit(`2001:db8:1:${clients}::1`))).toBeUndefined()
    }
  })

  test('is each address of IPv4, in whatever form', async () => {
    const mapped = (last: number) => `::ffff:198.51.${clients}.${last}`
    for (let sent = 0; sent < 3; sent++) await limits.limitComments(mapped(1))
    expect(await refusal(limits.limitComments(mapped(1)))).toMatch(/many comments/)
    expect(await refusal(limits.limitComments(mapped(2)))).toBeUndefined()
  })
})

describe('ways to sign in elsewhere', () => {
  test('count together with the links a client asks for', async () => {
    await limits.limitElsewhere(client)
    await limits.limitLinks(client, `elsewhere-${clients}@viewpoints.example`)
    expect(await refusal(limits.limitElsewhere(client))).toMatch(/^You have tried to sign in many times in a short time\. Please wait \d+/)
    expect(await refusal(limits.limitLinks(client, `other-${clients}@viewpoints.example`))).toMatch(/^You have asked for many links/)
  })
})

test('the moderation log is fetched twenty times an hour by one client', async () => {
  for (let fetched = 0; fetched < 20; fetched++) expect(await refusal(limits.limitDownloads(client))).toBeUndefined()
  expect(await refusal(limits.limitDownloads(client))).toMatch(/^You have fetched the moderation log many times in an hour\. Please wait/)
})

describe('tries to sign in', () => {
  const as = (name: string) => `${name}-${clients}@viewpoints.example`

  test('from one client are limited, whomever they try to be', async () => {
    await limits.limitSignIn(client, as('a'))
    await limits.limitSignIn(client, as('b'))
    expect(await refusal(limits.limitSignIn(client, as('c')))).toMatch(/^There were too many tries to sign in\. Please wait 10 minutes/)
  })

  test('to one account are limited, wherever they come from', async () => {
    await limits.limitSignIn(`${client}-1`, as('a'))
    await limits.limitSignIn(`${client}-2`, as('a'))
    expect(await refusal(limits.limitSignIn(`${client}-3`, as('a')))).toMatch(/too many tries/)
    expect(await refusal(limits.limitSignIn(`${client}-4`, as('b')))).toBeUndefined()
  })

  test('that succeed are forgiven, and do not count', async () => {
    for (let tries = 0; tries < 6; tries++) await (await limits.limitSignIn(client, as('a'))).forgive()
    await limits.limitSignIn(client, as('a'))
    await limits.limitSignIn(client, as('a'))
    expect(await refusal(limits.limitSignIn(client, as('a')))).toMatch(/too many tries/)
  })

  test('are not counted when the limit is off, and can be forgiven all the same', async () => {
    vi.stubEnv('RATE_LIMIT_SIGN_IN', 'off')
    for (let tries = 0; tries < 6; tries++) await (await limits.limitSignIn(client, as('a'))).forgive()
  })

  test('do not count as comments', async () => {
    await limits.limitSignIn(client, as('a'))
    await limits.limitSignIn(client, as('a'))
    for (let sent = 0; sent < 3; sent++) await limits.limitComments(client)
  })
})

describe('what is kept', () => {
  test('holds neither an IP address nor an e-mail address', async () => {
    await limits.limitComments(client)
    await limits.limitReports(client)
    await limits.limitSignIn(client, `kept-${clients}@viewpoints.example`)
    const keys = (await db.rateLimit.findMany()).map(({ key }) => key)
    expect(keys.length).toBeGreaterThan(3)
    for (const key of keys) expect(key).toMatch(/^(comments|reports|errors|sign-in|link|link-to|downloads):[\w-]{43}$/)
  })

  test('of an account goes with it, and what has ended goes too', async () => {
    const email = `gone-${clients}@viewpoints.example`
    await limits.limitSignIn(client, email)
    const before = await db.rateLimit.count()
    await db.$transaction((tx) => limits.forgetCounts(tx, { id: 'somebody', email }))
    expect(await db.rateLimit.count()).toBe(before - 1)
    expect(await limits.forgetEndedCounts(db, new Date())).toBe(0)
    expect(await limits.forgetEndedCounts(db, new Date(Date.now() + 3_700_000))).toBe(before - 1)
    expect(await db.rateLimit.count()).toBe(0)
  })
})
