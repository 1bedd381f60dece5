import { DatabaseError } from 'pg'
import { expect, test } from 'vitest'
import { openLog, withoutPeople } from './logs'
import { withRequest } from './request-id'

function heard({ plain = false, level = 'info' } = {}) {
  const lines: string[] = []
  return { lines, log: openLog({ write: (line) => void lines.push(line) }, { plain, level }) }
}

test('a line is JSON: when, how bad, which process, what, and for which request', () => {
  const { log, lines } = heard()
  withRequest('0123456789abcdef', () => log.warn({ ms: 5 }, 'a slow query'))
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    ...{ time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/), level: 'warn', process: 'command' },
    ...{ requestId: '0123456789abcdef', ms: 5, msg: 'a slow query' },
  })
  log.info('outside of a request')
  expect(JSON.parse(lines[1] ?? '')).not.toHaveProperty('requestId')
})

test('at a terminal it is a line for people, and an error below it', () => {
  const { log, lines } = heard({ plain: true })
  log.error({ requestId: 'abcdef0123456789', job: 'send-mail', err: new TypeError('no such thing') }, 'a job failed')
  const [head, fault, place] = (lines[0] ?? '').split('\n')
  expect(head).toMatch(/^\d\d:\d\d:\d\d ERROR command: a job failed job=send-mail \(request abcdef0123456789\)$/)
  expect(fault).toBe('  TypeError: no such thing')
  expect(place).toMatch(/^ {4}at /)
  log.warn('\u001b[2J\u009b31m\rnothing\nmore')
  expect(lines[1]).toMatch(/^\S+ WARN command: \[2J31mnothing\nmore\n$/)
})

test('LOG_LEVEL is the least that is said', () => {
  const { log, lines } = heard({ level: 'error' })
  log.warn('not this')
  log.error('this')
  expect(lines).toHaveLength(1)
})

test('of an error its words are told and where it was, not what it carries: values, rows, the parameters of a query', () => {
  const { log, lines } = heard()
  const taken = Object.assign(new DatabaseError('duplicate key value violates unique constraint "User_email_key"', 1, 'error'), {
    code: '23505',
    detail: 'Key (email)=(ada@reader.example) already exists.',
  })
  log.error({ err: taken }, 'it failed')
  const prisma = new Error('\nInvalid `db.user.create()` invocation:\n\n{ data: { name: "Ada Lovelace" } }\n\nArgument `email` is missing.')
  prisma.name = 'PrismaClientValidationError'
  log.error({ err: prisma }, 'it failed')
  for (const message of ['invalid input syntax for type uuid: "Ada Lovelace"', `Unexpected token 'A', "Ada Lovelace" is not valid JSON`])
    log.error({ err: new Error(message) }, 'it failed')
  expect(lines.join('')).not.toMatch(/ada@|Ada|Lovelace/)
  expect(lines.map((line) => JSON.parse(line).err.message)).toEqual([
    'duplicate key value violates unique constraint "User_email_key"',
    'Argument `email` is missing.',
    'invalid input syntax for type uuid: "…"',
    `Unexpected token 'A', "…" is not valid JSON`,
  ])
  expect(JSON.parse(lines[0] ?? '').err).toMatchObject({
    type: 'error',
    code: '23505',
    at: expect.arrayContaining([expect.stringMatching(/^at /)]),
  })
})

test.each([
  ['mail to Ada <ada.l+x@reader.example> failed', 'mail to Ada <[e-mail]> failed'],
  ['GET /search?q=my%20illness&page=2 took long', 'GET /search?… took long'],
  ['fetch https://id.example/auth?code=abc', 'fetch https://id.example/auth?…'],
  ['at /srv/node_modules/@prisma/client/runtime/client.js:65', 'at /srv/node_modules/@prisma/client/runtime/client.js:65'],
  ['is it? a=b', 'is it? a=b'],
  ['connect ECONNREFUSED 127.0.0.1:5432', 'connect ECONNREFUSED 127.0.0.1:5432'],
])('%s', (said, kept) => {
  expect(withoutPeople(said)).toBe(kept)
})

test.each(['a', 'a?'])('a long line costs its length: %s', (part) => {
  const { user } = process.cpuUsage()
  withoutPeople(part.repeat(60_000))
  expect((process.cpuUsage().user - user) / 1_000).toBeLessThan(300)
})
