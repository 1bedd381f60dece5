import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

// The house of CONTRIBUTING.md, checked by reading the sources.

const root = fileURLToPath(new URL('..', import.meta.url))
const floors = ['app', 'components', 'lib', 'prisma', 'bin', 'e2e', 'bench']

interface Import {
  /** A file of this repository from its root, or a package. */
  to: string
  /** Types alone: nothing of it is there at run time. */
  typesOnly: boolean
  names: string[]
}
interface Source {
  path: string
  text: string
  imports: Import[]
}

const statement = /^(?:import|export)\s+(type\s+)?(?:([\w*{}\s,$]+?)\s+from\s+)?'([^']+)'/gm
const dynamic = /(?<!typeof )\bimport\('([^']+)'\)/g

function importsOf(path: string, text: string, files: ReadonlySet<string>): Import[] {
  const found = [...text.matchAll(statement)].map(([, type, clause = '', from = '']) => {
    const parts = clause
      .split(/[{},]/)
      .map((part) => part.trim())
      .filter(Boolean)
    const typesOnly = Boolean(type) || (parts.length > 0 && parts.every((part) => part.startsWith('type ')))
    return { to: resolved(path, from, files), typesOnly, names: parts.map((part) => part.replace(/^type /, '').replace(/ as .*/, '')) }
  })
  const later = [...text.matchAll(dynamic)].map(([, from = '']) => ({ to: resolved(path, from, files), typesOnly: false, names: [] }))
  return [...found, ...later]
}

function resolved(path: string, from: string, files: ReadonlySet<string>): string {
  if (!from.startsWith('.') && !from.startsWith('@/')) return from
  const target = from.startsWith('@/') ? from.slice(2) : join(dirname(path), from)
  return [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`].find((name) => files.has(name)) ?? target
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !path.includes('node_modules'))
}

const all = new Set(floors.flatMap(filesBelow))
const isGenerated = (path: string) => path.startsWith('prisma/client/')
const isTest = (path: string) => /\.(test|spec)\.tsx?$/.test(path)
const sources: Source[] = [...all]
  .filter((path) => !isGenerated(path))
  .map((path) => {
    const text = readFileSync(join(root, path), 'utf8')
    return { path, text, imports: importsOf(path, text, all) }
  })
const code = sources.filter(({ path }) => !isTest(path))
const at = new Map(sources.map((source) => [source.path, source]))
const on = (floor: string) => code.filter(({ path }) => path.startsWith(`${floor}/`))
const isOn = (floor: string, path: string) => path.startsWith(`${floor}/`)

/** "a -> b" for every import that the rule forbids. */
function broken(from: Source[], forbidden: (to: string, from: string) => boolean): string[] {
  return from.flatMap(({ path, imports }) => imports.filter(({ to }) => forbidden(to, path)).map(({ to }) => `${path} -> ${to}`))
}

test('the imports of a file are understood', () => {
  const files = new Set(['lib/b.ts', 'lib/c/index.ts', 'components/d.tsx'])
  const text = [
    "import a, { type A } from 'package'",
    "import type { B } from './b'",
    "import { type C, type D } from './c'",
    "import '@/components/d'",
    "export * from '@/lib/b'",
    "export {\n  b,\n  c as d,\n} from './b'",
    "const e = await import('./b')",
    "type F = typeof import('x')",
    "export const g = 'h'",
  ].join('\n')
  expect(importsOf('lib/a.ts', text, files).map(({ to, typesOnly }) => `${to}${typesOnly ? ' (types)' : ''}`)).toEqual([
    ...['package', 'lib/b.ts (types)', 'lib/c/index.ts (types)', 'components/d.tsx', 'lib/b.ts', 'lib/b.ts', 'lib/b.ts'],
  ])
})

test('every import of ours leads to a file', () => {
  const lost = broken(code, (to) => floors.some((floor) => isOn(floor, to)) && !all.has(to) && !/\.(css|json|woff2)$/.test(to))
  expect(lost).toEqual([])
  expect(code.length).toBeGreaterThan(80)
})

describe('everything points down', () => {
  test('nothing imports an address', () => {
    expect(broken(sources, (to, from) => isOn('app', to) && !isOn('app', from))).toEqual([])
  })

  test('a component imports components and the library, not the database', () => {
    expect(broken(on('components'), (to) => isOn('app', to) || isOn('prisma', to) || isOn('bin', to))).toEqual([])
  })

  test('the library imports no component', () => {
    expect(broken(on('lib'), (to) => isOn('app', to) || isOn('components', to) || isOn('bin', to))).toEqual([])
  })

  test('what the site runs on imports no test', () => {
    const testing = (path: string) => isTest(path) || isOn('lib/testing', path) || isOn('e2e', path)
    const site = code.filter(({ path }) => ['app', 'components', 'lib'].some((floor) => isOn(floor, path)) && !testing(path))
    expect(broken(site, testing)).toEqual([])
  })

  test('there are no circles, types aside', () => {
    const done = new Set<string>()
    const circles: string[] = []
    const walk = (path: string, way: string[]) => {
      if (way.includes(path)) return void circles.push([...way.slice(way.indexOf(path)), path].join(' -> '))
      if (done.has(path)) return
      for (const { to, typesOnly } of at.get(path)?.imports ?? []) if (!typesOnly) walk(to, [...way, path])
      done.add(path)
    }
    for (const { path } of sources) walk(path, [])
    expect(circles).toEqual([])
  })
})

describe('few doors', () => {
  test('lib/db.ts alone opens the database client', () => {
    const client = (to: string) => to.startsWith('prisma/client') || to === '@prisma/client'
    expect(broken(code, (to, from) => client(to) && from !== 'lib/db.ts' && !isOn('prisma', from))).toEqual([])
  })

  test('lib/form-action.ts, lib/session.ts, lib/next-auth.ts and lib/languages/request.ts alone know the framework', () => {
    const doors = ['lib/form-action.ts', 'lib/session.ts', 'lib/next-auth.ts', 'lib/languages/request.ts']
    const framework = (to: string) => /^(next|next-auth|next-intl|react|react-dom)(\/|$)/.test(to)
    expect(broken(on('lib'), (to, from) => framework(to) && !doors.includes(from))).toEqual([])
  })

  test('actions.ts files alone call what writes', () => {
    const writers: Record<string, string[]> = {
      'lib/comments.ts': ['submit'],
      'lib/moderation.ts': ['decide'],
      'lib/batches.ts': ['decideMany', 'undoBatch', 'rejectAndMeasure'],
      'lib/claims.ts': ['claim', 'release'],
      'lib/measures.ts': ['measure', 'undoMeasure'],
      'lib/measure-appeals.ts': ['appealMeasure', 'decideMeasureAppeal'],
      'lib/account-name.ts': ['rename'],
      'lib/reports.ts': ['report', 'notify'],
      'lib/appeals.ts': ['appeal'],
      'lib/edits.ts': ['edit'],
      'lib/withdrawals.ts': ['withdraw'],
      'lib/notices.ts': ['tellDecision'],
      'lib/desk/settings.ts': ['saveSettings'],
      'lib/decisions.ts': ['record', 'recordImported', 'storeWithHistory'],
      'lib/load/load.ts': ['loadNewsroom'],
      'lib/desk/counts.ts': ['addUp'],
      'lib/talk-counts.ts': ['addUpTalk'],
      'lib/people.ts': ['putPerson', 'makeReader', 'giveRole'],
      'lib/policy-draft.ts': ['beginDraft', 'saveTexts', 'saveJson', 'discardDraft'],
      'lib/policy-clauses.ts': ['saveClause', 'addClause', 'removeClause', 'moveClause', 'addCheck'],
      'lib/policy-release.ts': ['putInForce', 'takeBack'],
      'lib/dry-run.ts': ['requestDryRun', 'stopDryRun'],
      'lib/triage-school.ts': ['learnOn', 'retrain'],
      'lib/mail/mailbox.ts': ['saveChoices', 'stop', 'sendAgain', 'resume'],
      'lib/session.ts': ['startSession', 'endSession', 'admit'],
      'lib/sessions.ts': ['openSession', 'endSessionRow', 'endOneSession', 'endOtherSessions', 'endAllSessions'],
      'lib/sign-in-link.ts': ['sendLink', 'useLink'],
      'lib/adoption.ts': ['adoptComments'],
      'lib/elsewhere.ts': ['personElsewhere', 'disconnect'],
      'lib/security.ts': ['changePassword', 'turnOnCodes', 'turnOffCodes'],
      'lib/totp.ts': ['beginTotp', 'cancelTotp', 'confirmTotp', 'useCode', 'endTotp'],
      'lib/respects.ts': ['respect'],
      'lib/picks.ts': ['pick', 'unpick'],
      'lib/hidden.ts': ['hide', 'stopHiding'],
      'lib/replies.ts': ['tellAnswered'],
      'lib/connections.ts': ['keepConnection'],
      'lib/export.ts': ['requestExport', 'makeExport'],
      'lib/erasure/erase.ts': ['erase'],
      'lib/pictures.ts': ['keepPicture'],
      'lib/newsroom/with-picture.ts': ['withPicture'],
      'lib/live-posts.ts': ['setCoverage', 'writePost', 'editPost', 'removePost', 'restorePost', 'saveKeyPoints'],
      'lib/newsroom/publishing.ts': ['moveArticle'],
      'lib/newsroom/schedule.ts': ['publishScheduled'],
      'lib/newsroom/embargo.ts': ['setEmbargo'],
      'lib/newsroom/address.ts': ['changeAddress'],
      'lib/newsroom/notes.ts': ['addNote', 'markNote'],
      'lib/newsroom/working-copy.ts': ['beginArticle', 'save', 'takeTheirs', 'keepVersion', 'restore'],
      'lib/newsroom/move-copy.ts': ['moveCopy'],
      'lib/newsroom/presence.ts': ['seen'],
      'lib/newsroom/corrections.ts': ['correct'],
      'lib/newsroom/error-reports.ts': ['reportError', 'settleErrors'],
      'lib/comment-modes/choose.ts': ['chooseMode'],
      'lib/comment-modes/in-force.ts': ['putModeInForce'],
      'lib/comment-modes/watch.ts': ['watchModes'],
      'lib/newsroom/sections.ts': ['addSection', 'changeSection', 'moveSection', 'removeSection'],
      'lib/newsroom/topics.ts': ['addTopic', 'renameTopic', 'mergeTopics', 'removeTopic'],
      'lib/newsroom/front-draft.ts': ['changeFront', 'undoFront', 'startOver'],
      'lib/settings.ts': ['changeSettings'],
      'lib/invitations.ts': ['invite', 'inviteAgain', 'revokeInvitation', 'acceptInvitation'],
      'lib/staff.ts': ['changeRole'],
      'lib/authors.ts': ['putAuthor'],
      'lib/webhooks/webhooks.ts': ['addWebhook', 'rotateSecret', 'switchWebhook', 'deleteWebhook', 'sendTest', 'sendAgain'],
      'lib/newsroom/front-live.ts': ['putLive', 'scheduleFront', 'cancelFront', 'useAgain'],
    }
    for (const [path, names] of Object.entries(writers))
      for (const name of names) expect(at.get(path)?.text).toMatch(new RegExp(`export async function ${name}\\(`))
    const callers = [...on('app'), ...on('components')].filter(({ imports }) =>
      imports.some(({ to, names }) => names.some((name) => writers[to]?.includes(name))),
    )
    // What a protocol wants done without a form of ours.
    const protocols = ['app/(site)/mail/stop/now/route.ts']
    const others = callers.filter(({ path }) => basename(path) !== 'actions.ts' && !protocols.includes(path))
    expect(others.map(({ path }) => path)).toEqual([])
    expect(callers.length).toBeGreaterThan(0)
  })
})

test('a form asks who sends it by userHere() and its like, which keep what was typed; buttons without a text may redirect', () => {
  const redirecting = code.filter(({ path, text }) => basename(path) === 'actions.ts' && /\brequire[A-Z]\w+\(/.test(text))
  const buttons = ['components/newsroom/actions.ts', 'components/security/actions.ts', 'components/talk/actions.ts']
  expect(redirecting.map(({ path }) => path).toSorted()).toEqual(buttons)
})

describe('what runs in the browser', () => {
  const starts = (text: string, directive: string) => new RegExp(`^(//.*\n|\\s)*['"]${directive}['"]`).test(text)
  const clients = code.filter(({ text }) => starts(text, 'use client'))
  const closed = (to: string) => /^(node:|pg(\/|$)|next\/headers|@prisma\/|prisma\/client|lib\/db\.ts)/.test(to)

  /** Every way from the file to something closed. The browser has only the address of an action, not what is behind it. */
  function waysToClosed(path: string, way: string[] = [], seen = new Set<string>()): string[] {
    const source = at.get(path)
    if (!source || seen.has(path) || starts(source.text, 'use server')) return []
    seen.add(path)
    return source.imports.flatMap(({ to, typesOnly }) => {
      if (typesOnly) return []
      if (closed(to)) return [[...way, path, to].join(' -> ')]
      return waysToClosed(to, [...way, path], seen)
    })
  }

  test('there is some', () => {
    expect(clients.length).toBeGreaterThan(5)
    expect(waysToClosed('lib/rate-limit.ts')).toContain('lib/rate-limit.ts -> lib/db.ts')
  })

  test.each(clients.map(({ path }) => path))('%s reaches neither the database nor the machine', (path) => {
    expect(waysToClosed(path)).toEqual([])
  })
})

/** The text from the first bracket at or after `from` to the one that closes it. */
function bracketed(text: string, from: number): string {
  const start = text.slice(from).search(/[([{]/) + from
  let depth = 0
  for (let i = start; i < text.length; i++) {
    if ('([{'.includes(text[i] ?? '')) depth++
    if (')]}'.includes(text[i] ?? '') && --depth === 0) return text.slice(start, i + 1)
  }
  return text.slice(start)
}

/** Where the text writes the status of a comment, in Prisma's words or in SQL. */
function statusWrites(text: string): string[] {
  const calls = [...text.matchAll(/\bcomment\s*\.\s*(create|update|upsert)\w*\(/g)].map((call) => bracketed(text, call.index))
  const nested = [...text.matchAll(/\b(comments|replies|comment|parent): \{ (create|update|upsert|connectOrCreate)\w*:/g)].map((write) =>
    bracketed(text, write.index),
  )
  const data = calls.flatMap((call) => [...call.matchAll(/\b(data|create|update):/g)].map((part) => bracketed(call, part.index)))
  const sql = [...text.matchAll(/\b(?:update|insert into)\s+(?:only\s+)?"Comment"[^`]*/gi)].map(
    ([words]) => words.split(/\bwhere\b|\bfrom\b/i)[0] ?? '',
  )
  return [...[...data, ...nested].filter((part) => /\bstatus\b\s*[:,}]/.test(part)), ...sql.filter((words) => /\bstatus\b/.test(words))]
}

describe('the status of a comment', () => {
  test.each([
    ['db.comment.update({ where: { id }, data: { status: to } })', 1],
    ['tx.comment.create({ data: { id, status } })', 1],
    ['tx.comment.createMany({ data: rows.map((row) => ({ ...row, status: 1 })) })', 1],
    ['tx.comment.upsert({ where: { id }, create: { id }, update: { body, status } })', 1],
    ['tx.article.update({ data: { comments: { updateMany: { data: { status: 1 } } } } })', 1],
    ['tx.$executeRaw`update "Comment" c set body = 1, status = 2 where id = 3`', 1],
    ['tx.$executeRaw`INSERT INTO "Comment" (id, status) values (1, 2)`', 1],
    ["db.comment.updateMany({ where: { status: 'pending' }, data: { authorId } })", 0],
    ['tx.$executeRaw`update "Comment" set body = 1 where status = 2`', 0],
    ["db.comment.count({ where: { status: 'pending' } })", 0],
    ["db.article.update({ data: { status: 'draft' } })", 0],
  ])('is seen to be written: %s', (text, times) => {
    expect(statusWrites(text)).toHaveLength(times)
  })

  test('is written by lib/decisions.ts alone', () => {
    expect(code.filter(({ text }) => statusWrites(text).length > 0).map(({ path }) => path)).toEqual(['lib/decisions.ts'])
  })
})

describe('files', () => {
  test('are short: none has more than 250 lines', () => {
    const long = code.map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length })).filter(({ lines }) => lines > 250)
    expect(long).toEqual([])
  })

  test('are called by what is in them', () => {
    const drawers = /^(utils?|helpers?|misc|common|types)\.(ts|tsx|mjs)$/
    expect(sources.map(({ path }) => path).filter((path) => drawers.test(basename(path)))).toEqual([])
  })

  test('are written in small letters with hyphens', () => {
    const names = sources.map(({ path }) => basename(path))
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|d))?\.(ts|tsx|mjs)$/.test(name))).toEqual([])
  })
})
