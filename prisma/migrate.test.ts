import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '@/lib/testing/database'
import { difference, migrate } from './migrate'

let site: Awaited<ReturnType<typeof testDatabase>>
let server: Client
const made: string[] = []
/** A database that the migrations made, and one made from the schema alone. */
let migrated: Catalog
let described: Catalog

const schema = readFileSync('prisma/schema.prisma', 'utf8')

beforeAll(async () => {
  site = await testDatabase()
  server = new Client({ connectionString: site.url })
  await server.connect()
  const [fromMigrations, fromSchema] = [await emptyDatabase(), await emptyDatabase()]
  await migrate(fromMigrations)
  await run(fromSchema, await difference(fromSchema, '', schema))
  migrated = await catalog(fromMigrations)
  described = await catalog(fromSchema)
}, 120_000)
afterAll(async () => {
  for (const name of made) await server.query(`drop database ${name} with (force)`)
  await server?.end()
  await site?.close()
})

async function emptyDatabase(): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await server.query(`create database ${name} template template0`)
  made.push(name)
  return Object.assign(new URL(site.url), { pathname: `/${name}` }).href
}

async function run(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    let rows: Record<string, unknown>[] = []
    for (const sql of statements) rows = (await client.query(sql)).rows
    return rows
  } finally {
    await client.end()
  }
}

/** What a database says of itself, a line for each thing. */
type Catalog = Record<keyof typeof questions, string[]>
const questions = {
  tables: `select relname from pg_class where relkind in ('r', 'v', 'm', 'p') and relnamespace = 'public'::regnamespace`,
  columns: `
    select format('%s.%s %s %s default %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
      case when a.attnotnull then 'not null' else 'null' end, coalesce(pg_get_expr(d.adbin, d.adrelid), 'none'))
    from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped`,
  enums: `
    select format('%s: %s', t.typname, string_agg(e.enumlabel, ', ' order by e.enumsortorder))
    from pg_type t join pg_enum e on e.enumtypid = t.oid group by t.typname`,
  indexes: `select indexdef from pg_indexes where schemaname = 'public'`,
  keys: `
    select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint
    where contype in ('p', 'u', 'f') and connamespace = 'public'::regnamespace`,
  checks: `
    select format('%s %s', conrelid::regclass, conname) from pg_constraint
    where contype in ('c', 'x', 't') and connamespace = 'public'::regnamespace`,
  triggers: `select format('%s %s %s', tgrelid::regclass, tgname, tgfoid::regproc) from pg_trigger where not tgisinternal`,
  // Those that an extension brings are no work of ours.
  functions: `
    select proname::text from pg_proc p where pronamespace = 'public'::regnamespace
    and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')`,
  sequences: `select sequencename::text from pg_sequences where schemaname = 'public'`,
  extensions: `select extname::text from pg_extension`,
}

async function catalog(url: string): Promise<Catalog> {
  const answers: [string, string[]][] = []
  for (const [name, sql] of Object.entries(questions)) {
    const lines = (await run(url, sql)).map((row) => String(Object.values(row)[0]))
    // The engine's own notebook is no part of the schema.
    answers.push([name, lines.filter((line) => !line.includes('_prisma_migrations')).toSorted()])
  }
  return Object.fromEntries(answers) as Catalog
}

/** What the migrations make and the schema cannot say. Whoever adds to it adds here too. */
const beyondTheSchema: Partial<Catalog> = {
  checks: [
    '"Comment" Comment_somebody_wrote_it',
    '"Decision" Decision_ledger',
    '"Measure" Measure_is_about_somebody',
    '"Report" Report_somebody_made_it',
  ],
  triggers: [
    '"Appeal" Appeal_tally tally_appeals',
    '"Article" Article_words words_of_article',
    '"ArticleEvent" ArticleEvent_is_history refuse_change',
    '"ArticleRevision" ArticleRevision_is_history refuse_change',
    '"Author" Author_words words_of_a_name',
    '"Byline" Byline_words words_of_its_article',
    '"Comment" Comment_keeps_its_texts keep_the_text',
    '"Comment" Comment_tally_changed tally_queues',
    '"Comment" Comment_tally_gone tally_queues',
    '"Comment" Comment_tally_new tally_queues',
    '"Decision" Decision_is_history refuse_change_but_erasure',
    '"Decision" Decision_ledger write_ledger',
    '"Decision" Decision_notice write_notice',
    '"Decision" Decision_tally_last tally_last',
    '"LedgerEntry" LedgerEntry_is_history refuse_change',
    '"LivePost" LivePost_words words_of_its_article',
    '"Measure" Measure_is_history refuse_change_but_erasure',
    '"PolicyVersion" PolicyVersion_is_history refuse_change',
    '"PolicyVersion" PolicyVersion_was_in_force refuse_change',
    '"Topic" Topic_words words_of_a_name',
    '"_ArticleToTopic" Topic_words_of_article words_of_its_article',
  ],
  extensions: ['pg_trgm'],
  indexes: [
    `CREATE INDEX "Appeal_open" ON public."Appeal" USING btree (at, id) WHERE (state = 'open'::"AppealState")`,
    'CREATE INDEX "ArticleWords_headline" ON public."ArticleWords" USING gin (headline gin_trgm_ops)',
    'CREATE INDEX "ArticleWords_words" ON public."ArticleWords" USING gin (words)',
    'CREATE INDEX "Article_headline_parts" ON public."Article" USING gin (headline gin_trgm_ops)',
    `CREATE INDEX "Comment_answered" ON public."Comment" USING btree ("articleId", "threadId") WHERE ((status = 'approved'::"CommentStatus") AND (depth > 0))`,
    'CREATE INDEX "Comment_by_score" ON public."Comment" USING btree (score DESC NULLS LAST, "createdAt", id)',
    'CREATE INDEX "Comment_decided" ON public."Comment" USING btree ("decidedAt" DESC, id DESC) WHERE ("decidedAt" IS NOT NULL)',
    `CREATE INDEX "Comment_fingerprint_idx" ON public."Comment" USING gin (fingerprint) WITH (fastupdate=off)`,
    'CREATE INDEX "Comment_guest_name" ON public."Comment" USING gin (words_of("guestName")) WHERE ("guestName" IS NOT NULL)',
    `CREATE INDEX "Comment_published" ON public."Comment" USING btree ("createdAt", "articleId") WHERE (status = 'approved'::"CommentStatus")`,
    'CREATE INDEX "Comment_reported" ON public."Comment" USING btree ("createdAt", id) WHERE ("openReports" > 0)',
    'CREATE INDEX "Comment_reported_by_reports" ON public."Comment" USING btree ("openReports" DESC, "createdAt", id) WHERE ("openReports" > 0)',
    'CREATE INDEX "Comment_reported_by_score" ON public."Comment" USING btree (score DESC NULLS LAST, "createdAt", id) WHERE ("openReports" > 0)',
    `CREATE INDEX "Comment_waiting_by_reports" ON public."Comment" USING btree ("openReports" DESC, "createdAt", id) WHERE (status = 'pending'::"CommentStatus")`,
    `CREATE INDEX "Comment_waiting_by_score" ON public."Comment" USING btree (score DESC NULLS LAST, "createdAt", id) WHERE (status = 'pending'::"CommentStatus")`,
    `CREATE INDEX "Comment_watched" ON public."Comment" USING btree (standing, "createdAt", id) WHERE (standing = ANY (ARRAY['restricted'::"Standing", 'banned'::"Standing"]))`,
    'CREATE INDEX "Comment_words" ON public."Comment" USING gin (words_of(body))',
    `CREATE INDEX "Decision_waited" ON public."Decision" USING btree (at DESC, "commentId") WHERE ((by = 'moderator'::"DecidedBy") AND ("from" = 'pending'::"CommentStatus") AND (act = ANY (ARRAY['approve'::"Act", 'reject'::"Act"])))`,
    'CREATE INDEX "Finding_check" ON public."Finding" USING btree ("check", "commentId")',
    'CREATE INDEX "Finding_clause" ON public."Finding" USING btree (clause, "commentId")',
    `CREATE INDEX "Mail_waiting" ON public."Mail" USING btree (at) WHERE (state = 'waiting'::"MailState")`,
    `CREATE INDEX "MeasureAppeal_open" ON public."MeasureAppeal" USING btree (at) WHERE (state = 'open'::"AppealState")`,
    'CREATE INDEX "Report_open" ON public."Report" USING btree ("commentId") WHERE ("settledById" IS NULL)',
    'CREATE INDEX "User_email_parts" ON public."User" USING gin (email gin_trgm_ops)',
    'CREATE INDEX "User_name_parts" ON public."User" USING gin (name gin_trgm_ops)',
    'CREATE INDEX "User_name_words" ON public."User" USING gin (words_of(name))',
    'CREATE INDEX "User_skeleton_parts" ON public."User" USING gin (skeleton gin_trgm_ops)',
    `CREATE INDEX "User_staff" ON public."User" USING btree (role) WHERE (role <> 'reader'::"Role")`,
    `CREATE INDEX "WorkingCopy_headline_parts" ON public."WorkingCopy" USING gin (((content ->> 'headline'::text)) gin_trgm_ops)`,
    'CREATE UNIQUE INDEX "TriageModel_one_in_use" ON public."TriageModel" USING btree ("inUse") WHERE "inUse"',
  ],
  functions: [
    ...['apart', 'append_to_ledger', 'folded', 'keep_the_text', 'ledger_digest', 'refuse_change', 'refuse_change_but_erasure', 'spelt'],
    ...['tally_appeals', 'tally_last', 'tally_queues', 'words_of', 'words_of_a_name', 'words_of_article', 'words_of_its_article'],
    ...['write_ledger', 'write_notice', 'write_words'],
  ],
}

describe('the migrations lead to the schema, and to nothing else', () => {
  test.each(Object.keys(questions) as (keyof Catalog)[])('in their %s', (kind) => {
    const extra = migrated[kind].filter((line) => !described[kind].includes(line))
    const lacking = described[kind].filter((line) => !migrated[kind].includes(line))
    expect({ extra, lacking }).toEqual({ extra: beyondTheSchema[kind] ?? [], lacking: [] })
  })

  test('and both were looked at', () => {
    for (const kind of ['tables', 'columns', 'enums', 'indexes', 'keys'] as const) expect(described[kind].length).toBeGreaterThan(4)
    expect(described.columns).toContain(`Comment.status "CommentStatus" not null default 'pending'::"CommentStatus"`)
  })
})

describe('migrating', () => {
  test('twice at once is migrating once, and again is nothing', async () => {
    const url = await emptyDatabase()
    const applied = await Promise.all([migrate(url), migrate(url)])
    expect(applied.map((names) => names.length > 0).toSorted()).toEqual([false, true])
    expect(await migrate(url)).toEqual([])
    const rows = await run(url, 'select migration_name, finished_at, rolled_back_at from _prisma_migrations')
    expect(rows.map((row) => row.migration_name).toSorted()).toEqual(applied.flat().toSorted())
    for (const row of rows) expect(row).toMatchObject({ finished_at: expect.any(Date), rolled_back_at: null })
  })
})

describe('a database of the first release', () => {
  const first = '20261123080000_open_the_newsroom'
  const words = (id: string) => ({
    id,
    title: 'Links',
    text: 'Few.',
    breach: 'hold',
    checks: [{ check: 'links', newcomer: 2, trusted: 5, most: 8 }],
  })

  /** As its own engine left it: the tables of one migration, and the notebook that says so. */
  async function older(): Promise<string> {
    const url = await emptyDatabase()
    const sql = readFileSync(`prisma/migrations/${first}/migration.sql`, 'utf8')
    const checksum = createHash('sha256').update(sql).digest('hex')
    await run(
      url,
      sql,
      `create table _prisma_migrations (id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz,
        migration_name varchar(255) not null, logs text, rolled_back_at timestamptz, started_at timestamptz not null default now(),
        applied_steps_count integer not null default 0)`,
      `insert into _prisma_migrations values ('1', '${checksum}', now(), '${first}', null, null, now(), 1)`,
      `insert into "Section" values ('town', 'Town', 1)`,
      `insert into "Article" (id, slug, headline, body, "sectionSlug", "publishedAt", "updatedAt") values ('a', 'wall', 'A wall', 'Text.', 'town', now(), now())`,
      `insert into "User" (id, email, name, role) values ('u', 'mara@viewpoints.example', 'Mara', 'admin')`,
      `insert into "PolicyVersion" values (1, now() - interval '1 day', '${JSON.stringify([words('links')])}')`,
      `insert into "Comment" (id, "articleId", "threadId", "guestName", "guestEmail", body, "policyVersion") values ('c', 'a', 'c', 'Jo', 'jo@reader.example', 'Words.', 1)`,
    )
    return url
  }

  test('is brought up to date with everything that was in it, and its policy has the sentences it was shown with', async () => {
    const url = await older()
    expect(await migrate(url)).toEqual([
      '20261125090000_comment_policy',
      '20261125100000_moderation_desk',
      '20261126100000_readers_as_people',
      '20261129100000_the_newspaper',
      '20261129110000_error_reports',
      '20261129120000_search',
      '20261129124000_words_joined_unseen',
      '20261129130000_changes_from',
      '20261129140000_numbers_of_error_reports',
      '20261129143332_sections_and_topics',
      '20261129210000_fingerprints_found_at_once',
      '20261129210000_talk_counted',
      '20261129211800_pictures_in_a_bucket',
      '20261130004000_tries_counted_aside',
    ])
    // What stood in it is found.
    expect(await run(url, `select "articleId", words::text, headline from "ArticleWords"`)).toEqual([
      { articleId: 'a', words: "'text':3C 'wall':2A", headline: 'a wall' },
    ])
    const [version] = await run(url, 'select * from "PolicyVersion"')
    expect(version).toMatchObject({ number: 1, clauses: [words('links')], summary: '', madeById: null })
    expect(version?.preamble).toHaveLength(3)
    expect(await run(url, 'select id, body, score, fingerprint from "Comment"')).toEqual([
      { id: 'c', body: 'Words.', score: null, fingerprint: [] },
    ])
    expect(await run(url, 'select name, skeleton from "User"')).toEqual([{ name: 'Mara', skeleton: '' }])
    // What is stored from now on says itself what stands above its clauses.
    await run(url, `insert into "PolicyVersion" (number, "inForceAt", clauses) values (2, now(), '[]')`)
    expect(await run(url, 'select preamble from "PolicyVersion" where number = 2')).toEqual([{ preamble: [] }])
    expect(await migrate(url)).toEqual([])
  })
})

describe('the difference of two schemas', () => {
  test('of the same schema is empty', async () => {
    expect(await difference(site.url, schema, schema)).toMatch(/^(-- This is an empty migration\.)?\s*$/)
  })

  test('is the SQL that a new field needs, and leaves the database alone', async () => {
    const wanted = schema.replace('model Section {', 'model Section {\n  motto String @default("")')
    expect(await difference(site.url, schema, wanted)).toContain(`ALTER TABLE "Section" ADD COLUMN     "motto" TEXT NOT NULL DEFAULT ''`)
    expect(await run(site.url, `select 1 from information_schema.columns where column_name = 'motto'`)).toEqual([])
  })
})
