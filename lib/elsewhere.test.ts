import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ensurePolicy } from '@/prisma/policy'
import type { Db } from './db'
import { type Claim, connectedAccounts, disconnect, personElsewhere, providers } from './elsewhere'
import { putPerson } from './people'
import { Refusal } from './refusal'
import { testDatabase } from './testing/database'
import { discussed, said } from './testing/discussed'

let db: Db
let close: () => Promise<void>
let articleId = ''
let made = 0
let claim: Claim

beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await ensurePolicy(db, new Date('2026-01-01'))
  articleId = await discussed(db)
}, 120_000)
afterAll(() => close?.())
beforeEach(() => {
  claim = { provider: 'github', providerAccountId: String(++made), email: `nora-${made}@reader.example`, verified: true, name: 'Nora' }
})
afterEach(() => vi.unstubAllEnvs())

const refusal = async (work: Promise<unknown>) =>
  work.then(
    () => '',
    (error) => (error instanceof Refusal ? error.message : Promise.reject(error)),
  )

describe('providers', () => {
  test('are those whose keys are in the environment', () => {
    expect(providers()).toEqual([])
    vi.stubEnv('GITHUB_ID', 'id')
    expect(providers()).toEqual([])
    vi.stubEnv('GITHUB_SECRET', 'secret')
    vi.stubEnv('OIDC_ID', 'us')
    vi.stubEnv('OIDC_SECRET', 'secret')
    expect(providers().map(({ id }) => id)).toEqual(['github'])
    vi.stubEnv('OIDC_ISSUER', 'https://id.example/realm/')
    vi.stubEnv('OIDC_NAME', 'The Library')
    expect(providers()).toMatchObject([
      { id: 'github', name: 'GitHub' },
      { id: 'oidc', name: 'The Library', issuer: 'https://id.example/realm' },
    ])
  })
})

describe('whoever comes from a provider', () => {
  test('is made, once, and owns what they wrote as a guest', async () => {
    const id = await said(db, articleId)
    await db.comment.update({ where: { id }, data: { guestEmail: claim.email } })
    const person = await personElsewhere(db, claim)
    expect(person).toMatchObject({ name: 'Nora', email: claim.email, role: 'reader' })
    expect((await db.comment.findUnique({ where: { id } }))?.authorId).toBe(person.id)
    expect(await personElsewhere(db, claim)).toEqual(person)
    expect(await connectedAccounts(db, person)).toMatchObject([{ provider: 'github', name: 'GitHub' }])
  })

  test('is who they were, by their account there, whatever address they have now', async () => {
    const person = await personElsewhere(db, claim)
    expect(await personElsewhere(db, { ...claim, email: 'new@reader.example', verified: false })).toEqual(person)
    expect(await personElsewhere(db, { ...claim, email: null, verified: false })).toEqual(person)
  })

  test('is the person with their address, if the provider has verified it', async () => {
    const known = await putPerson(db, { email: claim.email ?? '', name: 'Nora N.', role: 'editor' })
    expect(await personElsewhere(db, { ...claim, email: (claim.email ?? '').toUpperCase() })).toEqual(known)
  })

  test('is nobody with an address that anybody could have written', async () => {
    const known = await putPerson(db, { email: claim.email ?? '', name: 'Nora N.', role: 'editor' })
    expect(await refusal(personElsewhere(db, { ...claim, verified: false }))).toContain('does not say that your e-mail address is yours')
    expect(await refusal(personElsewhere(db, { ...claim, email: null }))).toContain('does not say')
    expect(await refusal(personElsewhere(db, { ...claim, email: 'unknown@reader.example', verified: false }))).toContain('does not say')
    expect(await db.account.count({ where: { userId: known.id } })).toBe(0)
    expect(await db.user.count({ where: { email: 'unknown@reader.example' } })).toBe(0)
  })

  test('does not sign as somebody of the paper, and has some name', async () => {
    await putPerson(db, { email: `leila-${made}@viewpoints.example`, name: 'Leila Haddad', role: 'moderator' })
    expect(await refusal(personElsewhere(db, { ...claim, name: 'Leila Haddаd' }))).toContain('Somebody of the paper')
    expect(await personElsewhere(db, { ...claim, name: ' ' })).toMatchObject({ name: 'Reader' })
  })

  test('twice at once is one person', async () => {
    const both = await Promise.all([personElsewhere(db, claim), personElsewhere(db, { ...claim, provider: 'google' })])
    expect(both[0]).toEqual(both[1])
  })

  test('may come by it no more once it is disconnected, and nobody else is', async () => {
    const person = await personElsewhere(db, claim)
    const other = await personElsewhere(db, { ...claim, providerAccountId: `other-${made}`, email: `other-${made}@reader.example` })
    await disconnect(db, person, 'github')
    expect(await connectedAccounts(db, person)).toEqual([])
    expect(await connectedAccounts(db, other)).toHaveLength(1)
  })
})
