import { randomBytes } from 'node:crypto'
import { page as get, type Sent, sendForm } from '@/lib/testing/plain-form'
import { waiting } from './desk-fixtures'
import { account, expect, test } from './fixtures'

// Every act of the desk, sent by every role with the very form that a moderator's page has. What counts is what the database
// says afterwards, whatever the answer looks like.

const roles = ['visitor', 'reader', 'editor', 'moderator', 'admin'] as const
type Role = (typeof roles)[number]
const may = (role: Role) => role === 'moderator' || role === 'admin'
const site = () => process.env.SITE ?? ''

async function cookieOf(role: Role): Promise<string> {
  if (role === 'visitor') return ''
  const { email, password } = account(role, role === 'moderator' ? 1 : 0)
  const html = await get(site(), '/sign-in')
  return (await sendForm({ site: site(), path: '/sign-in', html: html.slice(html.indexOf('<main')), typed: { email, password } })).cookie
}

/** The page's HTML from the form that has this in it. */
function formWith(html: string, words: string): string {
  const at = html.indexOf(words)
  if (at < 0) throw new Error(`The page has no “${words}”.`)
  return html.slice(html.lastIndexOf('<form', at))
}

async function database() {
  const [{ db }, { record }] = await Promise.all([import('@/lib/db'), import('@/lib/decisions')])
  return { db, record }
}

async function put(commentId: string, act: 'approve' | 'reject'): Promise<string> {
  const { db, record } = await database()
  const { email } = account('moderator', 0)
  const { id: actorId } = await db.user.findUniqueOrThrow({ where: { email } })
  const clauses = act === 'reject' ? ['civility'] : []
  const { id } = await db.$transaction((tx) => record(tx, { commentId, act, by: 'moderator', actorId, clauses, policyVersion: 1 }))
  return id
}

async function appealed(commentId: string) {
  const { db } = await database()
  await db.appeal.create({ data: { commentId, decisionId: await put(commentId, 'reject'), text: 'Look again.' } })
}

const fields = (comment: string, seen: string, more: Record<string, string> = {}) => ({ comment, revision: '1', seen, ...more })

interface Tried {
  title: string
  /** Brings the comment to where the act begins, and says what the form sends. */
  prepare: (id: string) => Promise<Record<string, string>>
  /** True when it was done. */
  done: (id: string) => Promise<boolean>
}

const statusIs = (wanted: string) => async (id: string) => {
  const { db } = await database()
  return (await db.comment.findUniqueOrThrow({ where: { id } })).status === wanted
}
const decidedBy = (act: 'hold' | 'uphold') => async (id: string) => {
  const { db } = await database()
  return (await db.decision.count({ where: { commentId: id, act, by: 'moderator' } })) === 1
}

const acts: Tried[] = [
  { title: 'approve', prepare: async (id) => fields(id, 'pending', { act: 'approve' }), done: statusIs('approved') },
  {
    title: 'reject',
    prepare: async (id) => fields(id, 'pending', { act: 'reject', 'clause[]': 'civility' }),
    done: statusIs('rejected'),
  },
  { title: 'hold', prepare: async (id) => fields(id, 'pending', { act: 'hold' }), done: decidedBy('hold') },
  {
    title: 'undo',
    prepare: async (id) => fields(id, 'approved', { act: 'undo', undoes: await put(id, 'approve') }),
    done: statusIs('pending'),
  },
  {
    title: 'uphold',
    prepare: async (id) => {
      await appealed(id)
      return fields(id, 'rejected', { act: 'uphold', note: 'It stands.' })
    },
    done: decidedBy('uphold'),
  },
  {
    title: 'overturn',
    prepare: async (id) => {
      await appealed(id)
      return fields(id, 'rejected', { act: 'overturn', note: 'It was fine.' })
    },
    done: statusIs('approved'),
  },
  {
    title: 'claim',
    prepare: async (id) => fields(id, 'pending', { act: 'claim' }),
    done: async (id) => (await (await database()).db.claim.count({ where: { commentId: id } })) === 1,
  },
]

for (const role of roles)
  test(`What ${role === 'visitor' ? 'a visitor' : `the role ${role}`} sends to the desk is ${may(role) ? 'done' : 'refused'} @plain`, async ({
    article,
  }) => {
    test.setTimeout(90_000)
    const [cookie, own] = [await cookieOf(role), await cookieOf('moderator')]
    const path = `/moderate?article=${article.slug}`
    const send = (html: string, typed: Record<string, string> = {}): Promise<Sent> => sendForm({ site: site(), path, html, typed, cookie })
    const ids = await waiting(
      article.slug,
      [...acts, 'sweep', 'ban'].map((_, nth) => ({ body: `Act number ${nth} of ${article.slug}.` })),
    )
    const [sweep = '', ban = ''] = ids.slice(acts.length)
    const desk = await get(site(), path, own)

    for (const [nth, { title, prepare, done }] of acts.entries()) {
      const id = ids[nth] ?? ''
      await send(formWith(desk.slice(desk.indexOf('<li id="queue-')), 'value="approve"'), await prepare(id))
      expect(await done(id), title).toBe(may(role))
    }

    const swept = await send(formWith(desk, 'Approve selected'), { 'comment[]': `${sweep} 1 pending`, act: 'approve' })
    expect(await statusIs('approved')(sweep), 'approve selected').toBe(may(role))
    const { db } = await database()
    if (may(role)) {
      await send(formWith(swept.html, 'Undo all'))
      expect(await statusIs('pending')(sweep), 'undo all').toBe(true)
    } else {
      // The form that undoes a sweep is on the page of whoever made it: so a moderator makes it, and it is sent as this role.
      const made = await sendForm({
        site: site(),
        path,
        html: formWith(desk, 'Approve selected'),
        cookie: own,
        typed: { 'comment[]': `${sweep} 1 pending`, act: 'approve' },
      })
      expect(await statusIs('approved')(sweep)).toBe(true)
      await send(formWith(made.html, 'Undo all'))
      expect(await statusIs('approved')(sweep), 'undo all').toBe(true)
    }

    const banned = {
      comment: `${ban} 1 pending`,
      'clause[]': 'civility',
      kind: 'ban',
      long: 'day',
      reason: 'Tried by every role.',
      all: 'none',
    }
    await send(formWith(desk, 'id="ban-title"'), banned)
    expect(await statusIs('rejected')(ban), 'reject and ban').toBe(may(role))
    expect(await db.measure.count({ where: { guestEmail: `${ban.toLowerCase()}@reader.example` } }), 'the ban').toBe(may(role) ? 1 : 0)
  })

for (const role of roles)
  test(`What ${role === 'visitor' ? 'a visitor' : `the role ${role}`} sends about a person is ${may(role) ? 'done' : 'refused'} @plain`, async () => {
    test.setTimeout(90_000)
    const [{ db }, { putPerson }] = await Promise.all([import('@/lib/db'), import('@/lib/people')])
    const email = `${randomBytes(6).toString('hex')}@reader.example`
    const { id } = await putPerson(db, { email, name: 'Harbour Light', role: 'reader' })
    const [cookie, own] = [await cookieOf(role), await cookieOf('moderator')]
    const path = `/moderate/people/${id}`
    for (const act of ['warn', 'restrict', 'ban', 'lift', 'note'] as const) {
      if (!may(role) && act === 'lift') {
        const { id: byId } = await db.user.findUniqueOrThrow({ where: { email: account('moderator', 0).email } })
        await db.measure.create({ data: { kind: 'ban', userId: id, reason: 'To be lifted.', byId, policyVersion: 1, clauses: [] } })
      }
      const html = await get(site(), path, own)
      const latest = await db.measure.findFirst({ where: { userId: id, kind: { not: 'note' } }, orderBy: { seq: 'desc' } })
      const typed = {
        act,
        reason: 'Tried by every role.',
        note: 'Tried by every role.',
        lasts: '7',
        clause: '',
        ...(latest && { seen: latest.id }),
      }
      await sendForm({ site: site(), path, html: formWith(html, act === 'note' ? 'Add note' : 'value="ban"'), typed, cookie })
      expect(await db.measure.count({ where: { userId: id, kind: act, reason: 'Tried by every role.' } }), act).toBe(may(role) ? 1 : 0)
    }
  })

for (const role of roles)
  test(`What ${role === 'visitor' ? 'a visitor' : `the role ${role}`} may read of the desk @plain`, async ({ article }) => {
    const cookie = await cookieOf(role)
    const [id = ''] = await waiting(article.slug, [{ body: `Read by all roles, ${article.slug}.` }])
    const answer = async (path: string) => {
      const given = await fetch(site() + path, { headers: { Cookie: cookie, Accept: 'text/html' }, redirect: 'manual' })
      await given.body?.cancel()
      return given.status
    }
    const refused = role === 'visitor' ? 307 : 404
    const pages = [
      '/moderate',
      '/moderate/people',
      `/moderate/people/of/${id}`,
      '/moderate/log',
      '/moderate/log/export.csv',
      '/moderate/keys',
    ]
    for (const path of pages) expect(await answer(path), path).toBe(may(role) ? 200 : refused)
    for (const path of [`/api/desk/state?ids=${id}`, `/api/desk/context/${id}`, '/api/desk/queue', '/api/desk/live'])
      expect(await answer(path), path).toBe(may(role) ? 200 : 404)
    expect(await answer('/moderate/policy'), 'the policy desk').toBe(role === 'admin' ? 200 : refused)
  })
