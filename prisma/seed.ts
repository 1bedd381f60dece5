import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Db } from '@/lib/db'
import { record } from '@/lib/decisions'
import { env } from '@/lib/env'
import { fillSkeletons, putPerson, type Role, randomPassword } from '@/lib/people'
import { policyInForce } from '@/lib/policy-versions'
import { readArticle, storeArticles } from '@/lib/transfer/articles'
import { readComments, storeComments } from '@/lib/transfer/comments'
import { shifted } from '@/lib/transfer/shift'
import { demoDesk } from './demo/desk'
import { demoFront } from './demo/front'
import { demoLive } from './demo/live'
import { demoInWork } from './demo/newsroom'
import { demoPolicies } from './demo/policies'
import { ensurePolicy } from './policy'

interface Filling {
  dataDir: string
  demo: boolean
  say: (line: string) => void
}

/** Puts in place what a newsroom needs: the first policy, the admin from the environment, and the demo where all is empty. Returns lines about accounts to print. */
export async function fill(db: Db, { dataDir, demo, say }: Filling): Promise<string[]> {
  const empty = (await db.user.count()) === 0 && (await db.article.count()) === 0
  if (empty && demo) await demoPolicies(db, new Date())
  await ensurePolicy(db)
  await fillSkeletons(db)
  const file = join(dataDir, 'demo-accounts.txt')
  const begun = `${file}.part`
  const lines = [...(await admin(db))]
  // A start that was killed half-way is taken up again: every step of the filling can be repeated.
  if ((empty || existsSync(begun)) && demo) {
    say('filling the demo newsroom')
    // Where the database is elsewhere, nothing has been put there yet.
    await mkdir(dataDir, { recursive: true })
    await writeFile(begun, '', { mode: 0o600 })
    const accounts = await demoNewsroom(db)
    await writeFile(begun, `${accounts.join('\n')}\n`, { mode: 0o600 })
    await rename(begun, file)
    return [
      ...lines,
      'Demo accounts (printed this once; kept in the file below, for your eyes only):',
      ...accounts.map((line) => `  ${line}`),
      `  ${file}`,
    ]
  }
  if (existsSync(file)) lines.push(`Demo accounts: ${file}`)
  const staff = await db.user.count({ where: { role: { not: 'reader' } } })
  if (staff === 0) lines.push('Nobody can sign in yet. Make an admin: ADMIN_EMAIL=you@example.org ADMIN_PASSWORD=… npm start')
  return lines
}

async function admin(db: Db): Promise<string[]> {
  const { ADMIN_EMAIL, ADMIN_PASSWORD } = env()
  if (!ADMIN_EMAIL && !ADMIN_PASSWORD) return []
  if (!ADMIN_EMAIL || !ADMIN_PASSWORD) throw new Error('ADMIN_EMAIL and ADMIN_PASSWORD go together: set both, or none.')
  const known = await db.user.findUnique({ where: { email: ADMIN_EMAIL.toLowerCase() } })
  await putPerson(db, { email: ADMIN_EMAIL, name: known?.name ?? 'The editor in chief', role: 'admin', password: ADMIN_PASSWORD })
  return [`Admin: ${ADMIN_EMAIL}, with the password from ADMIN_PASSWORD.`]
}

const staff: { name: string; role: Role }[] = [
  { name: 'Mara Ellison', role: 'editor' },
  { name: 'Tomas Brandt', role: 'moderator' },
  { name: 'Leila Nazari', role: 'moderator' },
  { name: 'Owen Pryce', role: 'admin' },
]
/** A reader of the demo who has an account and is trusted by now. */
const regular = { name: 'Ledger', email: 'ledger@reader.example' }

async function demoNewsroom(db: Db): Promise<string[]> {
  const people = staff.map(({ name, role }) => ({
    name,
    role,
    email: `${name.split(' ')[0]?.toLowerCase()}@viewpoints.example`,
    password: randomPassword(),
  }))
  const reader = { ...regular, role: 'reader' as const, password: randomPassword() }
  for (const person of [...people, reader]) await putPerson(db, person)
  await demoText(db)
  await demoHistory(db)
  await demoFront(db, new Date())
  await demoLive(db, new Date())
  await demoDesk(db, (await policyInForce(db)).number)
  await demoInWork(db)
  return [...people, reader].map(({ role, email, password }) => `${role.padEnd(10)} ${email.padEnd(28)} ${password}`)
}

/** The demo's articles and comments, through the importer, with every time moved so that the newest is of this hour. */
async function demoText(db: Db) {
  const folder = fileURLToPath(new URL('./demo/articles/', import.meta.url))
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md'))
  const articles = await Promise.all(names.map(async (name) => readArticle(name, await readFile(join(folder, name), 'utf8'))))
  const commentsFile = fileURLToPath(new URL('./demo/comments.jsonl', import.meta.url))
  const comments = readComments('comments.jsonl', await readFile(commentsFile, 'utf8'))
  const newest = Math.max(...comments.map((comment) => comment.at.getTime()))
  const by = Date.now() - 5 * 60_000 - newest
  await storeArticles(
    db,
    articles.map((article) => shifted(article, by)),
  )
  await storeComments(
    db,
    comments.map((comment) => shifted(comment, by)),
  )
  for (const [position, slug] of sectionOrder.entries()) await db.section.updateMany({ where: { slug }, data: { position } })
}

/** What is near comes first. */
const sectionOrder = ['town', 'world', 'business', 'science', 'culture', 'sport']

/** What an import cannot bring: a reader with an account, and comments that their writers took back. */
async function demoHistory(db: Db) {
  const reader = await db.user.findUniqueOrThrow({ where: { email: regular.email } })
  await db.comment.updateMany({ where: { guestEmail: regular.email }, data: { authorId: reader.id, guestName: null, guestEmail: null } })
  if (await db.comment.count({ where: { status: 'withdrawn' } })) return
  const policy = await policyInForce(db)
  const leaves = await db.comment.findMany({
    where: { status: 'approved', authorId: null, depth: { gt: 0 }, replies: { none: {} } },
    orderBy: { createdAt: 'desc' },
    take: 2,
  })
  for (const { id } of leaves)
    await db.$transaction((tx) => record(tx, { commentId: id, act: 'withdraw', by: 'author', policyVersion: policy.number }))
}
