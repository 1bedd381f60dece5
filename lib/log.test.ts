import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from './db'
import { record } from './decisions'
import type { LogEntry } from './log'
import type { Exported, Format } from './log/export'
import { faultsOf, filtersFrom, type LogFilters, logAddress } from './log/filters'
import { measure, undoMeasure } from './measures'
import { type Moderator, putPerson } from './people'
import { policyInForce } from './policy-versions'
import { testDatabase } from './testing/database'
import { randomHistory, seeded } from './testing/random-history'

let db: Db
let site: Awaited<ReturnType<typeof testDatabase>>
let log: typeof import('./log') & typeof import('./log/rows') & typeof import('./log/export') & typeof import('./log/choices')
const moderators: Moderator[] = []
let reader = ''

beforeAll(async () => {
  site = await testDatabase()
  db = site.db
  log = {
    ...(await import('./log')),
    ...(await import('./log/rows')),
    ...(await import('./log/export')),
    ...(await import('./log/choices')),
  }
  await ensurePolicy(db, new Date('2026-01-01'))
  await db.section.create({ data: { slug: 'world', name: 'World' } })
  const article = (slug: string) =>
    db.article.create({ data: { slug, headline: `On ${slug}`, body: 'A.', sectionSlug: 'world', publishedAt: new Date('2026-01-01') } })
  for (const name of ['Tomas', 'Leila'])
    moderators.push((await putPerson(db, { email: `${name}@viewpoints.example`, name, role: 'moderator' })) as Moderator)
  reader = (await putPerson(db, { email: 'reader@reader.example', name: 'Ledger', role: 'reader' })).id
  const random = seeded(7)
  const span = { from: new Date('2026-09-01T00:00Z'), to: new Date('2026-09-30T00:00Z') }
  for (const slug of ['sea-wall', 'ferry']) {
    const { id: articleId } = await article(slug)
    await randomHistory(db, { articleId, moderators, ...span, comments: 50, steps: 300, random })
  }
  // Many at one instant: their order is told by the sequence alone.
  const at = new Date('2026-09-15T12:00Z')
  const { id: articleId } = await article('instant')
  for (let nth = 0; nth < 70; nth++) {
    const id = `instant-${nth}`
    await db.comment.create({
      data: { id, articleId, threadId: id, authorId: reader, body: `Number ${nth}.`, policyVersion: 1, createdAt: at },
    })
    await db.$transaction((tx) => record(tx, { commentId: id, act: 'hold', by: 'policy', policyVersion: 1, clauses: ['links'], at }))
  }
  const [tomas] = moderators as [Moderator]
  const warning = await db.$transaction((tx) =>
    measure(tx, tomas, { whom: { userId: reader }, kind: 'warn', reason: 'Why.', clauses: ['law'], at }),
  )
  await db.$transaction((tx) => undoMeasure(tx, tomas, warning.id, { at: new Date('2026-09-16T12:00Z') }))
  const { preamble, clauses } = await policyInForce(db)
  await db.policyVersion.create({
    data: { number: 2, inForceAt: new Date('2027-01-01'), preamble, clauses, summary: 'Clearer.', madeById: tomas.id, madeAt: at },
  })
}, 120_000)
afterAll(() => site?.close())

const asked = (filters: Partial<LogFilters> = {}) => filtersFrom(filters)

/** Every row over all pages. */
async function all(filters: Partial<LogFilters> = {}): Promise<LogEntry[]> {
  const found: LogEntry[] = []
  for (let after: string | null = ''; after !== null; ) {
    const page = await log.logPage(db, asked(filters), after)
    expect(page.entries.length).toBeLessThanOrEqual(50)
    found.push(...page.entries)
    after = page.after
  }
  return found
}
const key = ({ kind, id }: { kind: string; id: string }) => `${kind} ${id}`

async function everything() {
  const [decisions, measures, versions] = await Promise.all([
    db.decision.findMany({ include: { comment: { include: { article: true } } } }),
    db.measure.findMany(),
    db.policyVersion.findMany(),
  ])
  return { decisions, measures, versions }
}

describe('the log', () => {
  test('has a row for each act, none twice, newest first', async () => {
    const { decisions, measures, versions } = await everything()
    const rows = await all()
    const expected = [
      ...decisions.map(({ id }) => `decision ${id}`),
      ...measures.map(({ id }) => `measure ${id}`),
      ...versions.map(({ number }) => `policy ${number}`),
    ]
    expect(rows.length).toBeGreaterThan(300)
    expect(rows.map(key).sort()).toEqual(expected.sort())
    for (const [index, row] of rows.slice(1).entries()) expect(row.at.getTime()).toBeLessThanOrEqual(rows[index]?.at.getTime() ?? 0)
  })

  test('says what was undone by whom, and of an undo what it took back', async () => {
    const rows = await all()
    const undos = rows.filter(({ act }) => act === 'undo')
    expect(undos.length).toBeGreaterThan(3)
    for (const { undoes, actor, tookBack, at } of undos) {
      const taken = rows.find(({ id }) => id === undoes)
      expect(taken?.undone).toEqual({ by: actor, at })
      expect(tookBack).toEqual({ act: expect.any(String), by: taken?.actor, at: taken?.at })
    }
    expect(rows.filter(({ undone }) => undone)).toHaveLength(undos.length)
  })

  test('says of a row how many were done together, and on what', async () => {
    const rows = await all()
    const { decisions } = await everything()
    const batch = rows.find((row) => row.batch === 'batch-1')
    expect(batch?.together).toBe(decisions.filter((row) => row.batch === 'batch-1').length)
    const { entries } = await log.logPage(db, asked({ comment: 'instant-3' }))
    expect(entries).toEqual([
      expect.objectContaining({ about: { words: 'Number 3.', author: 'Ledger', headline: 'On instant' }, together: 0 }),
    ])
    expect(entries[0]?.titles.get('links')).toEqual(expect.any(String))
    const [warned] = await all({ act: 'warn', person: reader })
    expect(warned).toMatchObject({ actor: 'Tomas', whose: { name: 'Ledger', href: `/moderate/people/${reader}` }, clauses: ['law'] })
    const guest = (await all({ act: 'ban' }))[0]
    expect(guest?.whose?.href).toMatch(/^\/moderate\/people\/of\//)
  })

  test('never has an address in it, but for what moderators wrote themselves', async () => {
    const rows = (await all()).map(({ note: _note, ...row }) => ({ ...row, seq: Number(row.seq) }))
    expect(JSON.stringify(rows)).not.toContain('@')
  })
})

describe('of the log remains, filtered by', () => {
  test('each filter, what a look at every row leaves', async () => {
    const { decisions, measures, versions } = await everything()
    const [tomas] = moderators as [Moderator]
    const guest = await db.comment.findFirstOrThrow({ where: { guestEmail: 'a@reader.example' } })
    const of = (
      decision: (row: (typeof decisions)[number]) => boolean,
      about: (row: (typeof measures)[number]) => boolean = () => false,
      version: (row: (typeof versions)[number]) => boolean = () => false,
    ) =>
      [
        ...decisions.filter(decision).map(({ id }) => `decision ${id}`),
        ...measures.filter(about).map(({ id }) => `measure ${id}`),
        ...versions.filter(version).map(({ number }) => `policy ${number}`),
      ].sort()
    const day = (at: Date) => at.toISOString().slice(0, 10)
    const within = ({ at }: { at: Date }) => day(at) >= '2026-09-10' && day(at) <= '2026-09-15'
    const cases: [Partial<LogFilters>, string[]][] = [
      [
        { who: tomas.id },
        of(
          ({ actorId }) => actorId === tomas.id,
          ({ byId }) => byId === tomas.id,
          ({ madeById }) => madeById === tomas.id,
        ),
      ],
      [{ who: 'policy' }, of(({ by }) => by === 'policy')],
      [{ who: 'author' }, of(({ by }) => by === 'author')],
      [{ act: 'reject' }, of(({ act }) => act === 'reject')],
      [
        { act: 'undo' },
        of(
          ({ act }) => act === 'undo',
          ({ kind }) => kind === 'undo',
        ),
      ],
      [
        { act: 'ban' },
        of(
          () => false,
          ({ kind }) => kind === 'ban',
        ),
      ],
      [
        { act: 'version' },
        of(
          () => false,
          () => false,
          () => true,
        ),
      ],
      [
        { clause: 'law' },
        of(
          ({ clauses }) => clauses.includes('law'),
          ({ clauses }) => clauses.includes('law'),
        ),
      ],
      [{ article: 'ferry' }, of(({ comment }) => comment.article.slug === 'ferry')],
      [{ batch: 'batch-2' }, of(({ batch }) => batch === 'batch-2')],
      [{ comment: guest.id }, of(({ commentId }) => commentId === guest.id)],
      [
        { person: reader },
        of(
          ({ comment }) => comment.authorId === reader,
          ({ userId }) => userId === reader,
        ),
      ],
      [
        { person: guest.id },
        of(
          ({ comment }) => comment.guestEmail === guest.guestEmail,
          ({ guestEmail }) => guestEmail === guest.guestEmail,
        ),
      ],
      [{ from: '2026-09-10', to: '2026-09-15' }, of(within, within, ({ madeAt }) => within({ at: madeAt }))],
      [
        { who: tomas.id, act: 'reject', article: 'ferry' },
        of((row) => row.actorId === tomas.id && row.act === 'reject' && row.comment.article.slug === 'ferry'),
      ],
      [{ act: 'version', comment: guest.id }, []],
      [{ article: 'nowhere' }, []],
      [{ who: 'toString' }, []],
    ]
    for (const [filters, expected] of cases) {
      expect((await all(filters)).map(key).sort(), JSON.stringify(filters)).toEqual(expected)
      if (!(filters.article === 'nowhere' || filters.who === 'toString' || filters.comment))
        expect(expected.length, JSON.stringify(filters)).toBeGreaterThan(0)
    }
  })

  test('a place that is none, the first page', async () => {
    const first = (await log.logPage(db, asked())).entries.map(key)
    for (const after of ['x', '1-2', "1-2-3'; drop", '99999999999999999-1-1'])
      expect((await log.logPage(db, asked(), after)).entries.map(key)).toEqual(first)
  })
})

describe('the filters of an address', () => {
  test('are read and written', () => {
    const filters = filtersFrom({ who: ' policy ', clause: ['a', 'b'], from: '2026-09-01', other: 'x', act: undefined })
    expect(filters).toEqual({
      who: 'policy',
      act: '',
      clause: '',
      article: '',
      from: '2026-09-01',
      to: '',
      batch: '',
      comment: '',
      person: '',
    })
    expect(logAddress(filters)).toBe('/moderate/log?who=policy&from=2026-09-01')
    expect(logAddress(filters, { place: '/export.csv' })).toBe('/moderate/log/export.csv?who=policy&from=2026-09-01')
    expect(logAddress({}, { after: '1-2-3' })).toBe('/moderate/log?after=1-2-3')
    expect(logAddress({})).toBe('/moderate/log')
  })

  test.each([
    [{ from: '2026-02-30' }, 'from'],
    [{ to: 'yesterday' }, 'to'],
    [{ from: '2026-09-10', to: '2026-09-09' }, 'to'],
    [{ act: 'delete' }, 'act'],
    [{ act: 'toString' }, 'act'],
  ])('with %j are wrong in their %s', (filters, field) => {
    expect(Object.keys(faultsOf(filtersFrom(filters)))).toEqual([field])
  })

  test('can ask for everybody who ever did something, and every clause', async () => {
    const { who, clauses } = await log.choicesOf(db)
    expect(who.map(({ name }) => name)).toEqual(['The comment policy', 'Authors', 'The import', 'Leila', 'Tomas'])
    expect(clauses.map(({ value }) => value)).toContain('law')
  })
})

/** The cells of a CSV text, read by a reader of its own. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]]
  let [cell, quoted] = ['', false]
  for (let i = 0; i < csv.length; i++) {
    const letter = csv[i]
    if (quoted && letter === '"' && csv[i + 1] === '"') cell += csv[i++]
    else if (letter === '"') quoted = !quoted
    else if (!quoted && letter === ',') {
      rows.at(-1)?.push(cell)
      cell = ''
    } else if (!quoted && letter === '\r' && csv[i + 1] === '\n') {
      rows.at(-1)?.push(cell)
      rows.push([])
      cell = ''
      i++
    } else cell += letter
  }
  return rows.slice(0, -1)
}

async function file(format: Format, filters: Partial<LogFilters> = {}): Promise<string> {
  let text = ''
  for await (const part of log.exportOf(db, asked(filters), format)) text += part
  return text
}

describe('an export', () => {
  test('as JSON Lines is every row of the log, in its order', async () => {
    const lines = (await file('jsonl'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Exported)
    const rows = await all()
    expect(lines.map(({ kind, id }) => `${kind} ${id}`)).toEqual(rows.map(key))
    for (const [index, { at, kind, id, seq, act, by, actor, comment, revision, article, clauses, policyVersion }] of rows.entries())
      expect(lines[index]).toMatchObject({
        at: at.toISOString(),
        kind,
        id,
        seq: Number(seq),
        act,
        by,
        actor,
        comment,
        revision,
        article,
        clauses,
        policyVersion,
      })
  })

  test('as CSV says the same, and no cell is a formula', async () => {
    const text = await file('csv')
    expect(text.startsWith('\uFEFFat,kind,id,seq,act,by,actor,comment,')).toBe(true)
    const [head = [], ...rows] = parse(text.slice(1))
    const lines = (await file('jsonl'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Exported)
    expect(rows).toHaveLength(lines.length)
    for (const [index, line] of lines.entries()) {
      const cells = rows[index] ?? []
      expect(cells).toHaveLength(head.length)
      for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/)
      const read = Object.fromEntries(head.map((name, column) => [name, cells[column]?.replace(/^'(?=[=+\-@\t\r\n])/, '')]))
      const { clauses, ...rest } = line
      const plain = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, value === null ? '' : String(value)]))
      expect(read).toEqual({ ...plain, clauses: clauses.join(' ') })
    }
    expect(rows.flat().filter((cell) => cell === "'=1+1").length).toBeGreaterThan(0)
  })

  test.each(['csv', 'jsonl'] as const)('as %s has no e-mail address, also where a moderator wrote one', async (format) => {
    expect(await db.decision.count({ where: { note: { contains: '@' } } })).toBeGreaterThan(0)
    const text = await file(format)
    expect(text).not.toMatch(/[^\s,"]@[^\s,"]/)
    expect(text).toContain('[an e-mail address]')
  })

  test('has what the filters leave', async () => {
    const [head, ...rows] = parse((await file('csv', { act: 'ban' })).slice(1))
    expect(rows.map((cells) => cells[head?.indexOf('act') ?? 0])).toEqual((await all({ act: 'ban' })).map(() => 'ban'))
  })
})
