import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from './db'
import { acceptInvitation, invitationOf, invite, inviteAgain, openInvitations, revokeInvitation, type StaffRole } from './invitations'
import { type Admin, personByPassword, putPerson } from './people'
import { openSession } from './sessions'
import { changeRole, staff } from './staff'
import { testDatabase } from './testing/database'
import { discussed, said } from './testing/discussed'

let db: Db
let site: Awaited<ReturnType<typeof testDatabase>>
let ruth: Admin
const day = 86_400_000
const password = 'a long password'

beforeAll(async () => {
  site = await testDatabase()
  db = site.db
  ruth = (await putPerson(db, { email: 'ruth@viewpoints.example', name: 'Ruth Adler', role: 'admin' })) as Admin
}, 120_000)
afterAll(() => site?.close())

/** Invites, and returns what the mail carries. */
async function invited(email: string, role: StaffRole = 'moderator', now?: Date): Promise<string> {
  await invite(db, ruth, { email, name: 'Ines', role }, now)
  return tokenTo(email)
}
async function tokenTo(email: string): Promise<string> {
  const { data } = await db.mail.findFirstOrThrow({ where: { email: email.toLowerCase(), kind: 'invitation' }, orderBy: { at: 'desc' } })
  return new URL((data as { link: string }).link).pathname.split('/').at(-1) ?? ''
}

describe('an invitation', () => {
  test('makes an account with the role, once, and only its hash is kept', async () => {
    const token = await invited('ines@reader.example')
    expect(await invitationOf(db, token)).toMatchObject({ state: 'open', role: 'moderator', by: 'Ruth Adler', known: false, name: 'Ines' })
    expect(JSON.stringify(await db.invitation.findMany())).not.toContain(token)
    const person = await acceptInvitation(db, { token, name: 'Ines Moreau', password })
    expect(person).toMatchObject({ name: 'Ines Moreau', role: 'moderator', email: 'ines@reader.example' })
    expect(await personByPassword(db, 'ines@reader.example', password)).toMatchObject({ role: 'moderator' })
    expect(await invitationOf(db, token)).toEqual({ state: 'used' })
    await expect(acceptInvitation(db, { token, name: 'Ines', password })).rejects.toThrow('does not work any more')
    const { id } = await db.invitation.findFirstOrThrow({ where: { email: person.email } })
    await expect(inviteAgain(db, ruth, id)).rejects.toThrow('accepted or taken back')
  })

  test('of two who accept at once, one does', async () => {
    const token = await invited('twice@reader.example')
    const both = await Promise.allSettled([1, 2].map((n) => acceptInvitation(db, { token, name: `Twice ${n}`, password })))
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('brings what was written under its address to the account', async () => {
    await ensurePolicy(db, new Date('2026-01-01'))
    const id = await said(db, await discussed(db))
    const token = await invited('ledger@guest.example')
    const person = await acceptInvitation(db, { token, name: 'Ledger', password })
    expect(await db.comment.findUniqueOrThrow({ where: { id } })).toMatchObject({ authorId: person.id, guestEmail: null })
  })

  test('stays open when the name or the password is refused', async () => {
    const token = await invited('short@reader.example')
    await expect(acceptInvitation(db, { token, name: ' ', password })).rejects.toMatchObject({ field: 'name' })
    await expect(acceptInvitation(db, { token, name: 'Ruth Adler', password })).rejects.toMatchObject({ field: 'name' })
    await expect(acceptInvitation(db, { token, name: 'Short', password: 'short' })).rejects.toMatchObject({ field: 'password' })
    expect((await invitationOf(db, token)).state).toBe('open')
  })

  test('gives an account that is there the role, and leaves its name and password', async () => {
    await putPerson(db, { email: 'known@reader.example', name: 'Known', role: 'reader', password: 'the one before' })
    const token = await invited('Known@reader.example', 'editor')
    expect(await invitationOf(db, token)).toMatchObject({ known: true, name: 'Known' })
    await acceptInvitation(db, { token, name: '', password: '' })
    expect(await personByPassword(db, 'known@reader.example', 'the one before')).toMatchObject({ name: 'Known', role: 'editor' })
  })

  test('takes nothing from somebody who is an admin by then', async () => {
    const email = 'risen@reader.example'
    const token = await invited(email)
    await putPerson(db, { email, name: 'Risen', role: 'admin' })
    await acceptInvitation(db, { token, name: '', password: '' })
    expect(await db.user.findUnique({ where: { email } })).toMatchObject({ name: 'Risen', role: 'admin' })
    await db.user.delete({ where: { email } })
  })

  test('runs out after seven days; sent again, it works by the new link alone', async () => {
    const sent = new Date(Date.now() - 8 * day)
    const old = await invited('late@reader.example', 'moderator', sent)
    expect(await invitationOf(db, old)).toEqual({ state: 'expired' })
    const [open] = (await openInvitations(db)).filter(({ email }) => email === 'late@reader.example')
    expect(open?.over).toBe(true)
    await inviteAgain(db, ruth, open?.id ?? '')
    const token = await tokenTo('late@reader.example')
    expect(await invitationOf(db, token)).toMatchObject({ state: 'open' })
    expect(await invitationOf(db, old)).toEqual({ state: 'revoked' })
  })

  test('is taken back by an admin, and falls with the admin who sent it', async () => {
    const token = await invited('back@reader.example')
    const [open] = (await openInvitations(db)).filter(({ email }) => email === 'back@reader.example')
    await revokeInvitation(db, ruth, open?.id ?? '')
    expect(await invitationOf(db, token)).toEqual({ state: 'revoked' })
    for (const act of [revokeInvitation, inviteAgain]) await expect(act(db, ruth, open?.id ?? '')).rejects.toThrow('accepted or taken back')
    const left = (await putPerson(db, { email: 'left@viewpoints.example', name: 'Left', role: 'admin' })) as Admin
    await invite(db, left, { email: 'late2@reader.example', name: '', role: 'admin' })
    await changeRole(db, ruth, { id: left.id, role: 'editor' })
    expect(await invitationOf(db, await tokenTo('late2@reader.example'))).toEqual({ state: 'revoked' })
  })

  test('is not sent to the staff, nor without end', async () => {
    await expect(invite(db, ruth, { email: 'ruth@viewpoints.example', name: '', role: 'editor' })).rejects.toMatchObject({ field: 'email' })
    for (let sent = 0; sent < 3; sent++) await invited('often@reader.example')
    await expect(invited('often@reader.example')).rejects.toThrow('3 invitations to this address')
  })

  test('that is not ours is told so', async () => {
    expect(await invitationOf(db, 'nothing')).toEqual({ state: 'unknown' })
  })
})

describe('a role', () => {
  test('of the only admin, or one’s own, is not lost by accident', async () => {
    await expect(changeRole(db, ruth, { id: ruth.id, role: 'editor', sure: 'on' })).rejects.toThrow('the only admin')
    const idris = (await putPerson(db, { email: 'idris@viewpoints.example', name: 'Idris', role: 'admin' })) as Admin
    await expect(changeRole(db, idris, { id: idris.id, role: 'editor' })).rejects.toThrow('This is you')
    await changeRole(db, idris, { id: idris.id, role: 'editor', sure: 'on' })
    await expect(changeRole(db, idris, { id: ruth.id, role: 'editor' })).rejects.toThrow('not an admin any more')
  })

  test('of two admins who remove each other at once, one stays', async () => {
    const vera = (await putPerson(db, { email: 'vera@viewpoints.example', name: 'Vera', role: 'admin' })) as Admin
    const both = await Promise.allSettled([
      changeRole(db, ruth, { id: vera.id, role: 'editor' }),
      changeRole(db, vera, { id: ruth.id, role: 'editor' }),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db.user.count({ where: { role: 'admin' } })).toBe(1)
    await db.user.update({ where: { id: ruth.id }, data: { role: 'admin' } })
  })

  test('taken away ends every session', async () => {
    const mod = await putPerson(db, { email: 'gone@viewpoints.example', name: 'Gone', role: 'moderator' })
    await openSession(db, mod, { device: 'A browser' })
    expect((await staff(db)).find(({ id }) => id === mod.id)?.seenAt).toBeInstanceOf(Date)
    await expect(changeRole(db, ruth, { id: mod.id, role: 'reader' })).rejects.toMatchObject({ field: 'sure' })
    await changeRole(db, ruth, { id: mod.id, role: 'reader', sure: 'on' })
    expect(await db.session.count({ where: { userId: mod.id } })).toBe(0)
    expect((await staff(db)).map(({ id }) => id)).not.toContain(mod.id)
  })
})
