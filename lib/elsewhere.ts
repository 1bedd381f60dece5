import { adoptComments } from './adoption'
import type { Db, Tx } from './db'
import { env } from './env'
import { makeReader, nameSchema, type Person, publicFields, sameAddress } from './people'
import { Refusal } from './refusal'

// Signing in by an account elsewhere: GitHub, Google, or any OpenID provider whose keys are in the environment.

export interface Provider {
  id: 'github' | 'google' | 'oidc'
  /** As on the button: Continue with NAME. */
  name: string
  clientId: string
  clientSecret: string
  /** Of an OpenID provider: where its configuration stands. */
  issuer: string
}

const names = { github: 'GitHub', google: 'Google', oidc: 'single sign-on' }

/** The providers that this site has keys of. */
export function providers(): Provider[] {
  const { GITHUB_ID, GITHUB_SECRET, GOOGLE_ID, GOOGLE_SECRET, OIDC_ID, OIDC_SECRET, OIDC_ISSUER, OIDC_NAME } = env()
  const all = [
    { id: 'github', name: names.github, clientId: GITHUB_ID, clientSecret: GITHUB_SECRET, issuer: 'https://github.com' },
    { id: 'google', name: names.google, clientId: GOOGLE_ID, clientSecret: GOOGLE_SECRET, issuer: 'https://accounts.google.com' },
    { id: 'oidc', name: OIDC_NAME ?? names.oidc, clientId: OIDC_ID, clientSecret: OIDC_SECRET, issuer: OIDC_ISSUER },
  ] as const
  return all.flatMap(({ clientId, clientSecret, issuer, ...provider }) =>
    clientId && clientSecret && issuer ? [{ ...provider, clientId, clientSecret, issuer: issuer.replace(/\/$/, '') }] : [],
  )
}

/** What people call a provider. */
export const providerName = (id: string): string =>
  providers().find((provider) => provider.id === id)?.name ?? Object.entries(names).find(([known]) => known === id)?.[1] ?? 'The other site'

/** What a provider says of somebody. */
export interface Claim {
  provider: string
  /** Who they are there; it never changes. */
  providerAccountId: string
  email: string | null
  /** The provider says that the address is theirs. */
  verified: boolean
  name: string
}

/**
 * The person whom a provider speaks of: by their account there, where they came by it before; else by an address that the
 * provider has verified, and made now where there is nobody. Refuses an address that is not verified: it could be anybody's.
 */
export async function personElsewhere(db: Db, { provider, providerAccountId, email, verified, name }: Claim): Promise<Person> {
  return db.$transaction(async (tx) => {
    const key = { provider, providerAccountId }
    const account = await tx.account.findUnique({ where: { provider_providerAccountId: key }, select: { user: { select: publicFields } } })
    if (account) return account.user
    if (!email || !verified)
      throw new Refusal(
        `${providerName(provider)} does not say that your e-mail address is yours. Verify it there, or have a link sent to it.`,
      )
    const person = await personWith(tx, sameAddress(email), name)
    await tx.account.create({ data: { ...key, userId: person.id } })
    await adoptComments(tx, person)
    return person
  })
}

async function personWith(tx: Tx, email: string, name: string): Promise<Person> {
  // Two who come back at once with one new address make one person.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`guest ${email}`}, 0))`
  const person = await tx.user.findUnique({ where: { email }, select: publicFields })
  return person ?? makeReader(tx, { email, name: nameSchema.safeParse(name).data ?? 'Reader' })
}

export interface Connected {
  provider: string
  name: string
  since: Date
}

/** The accounts elsewhere by which the person may sign in. */
export async function connectedAccounts(db: Db, person: Person): Promise<Connected[]> {
  const rows = await db.account.findMany({ where: { userId: person.id }, orderBy: { createdAt: 'asc' } })
  return rows.map(({ provider, createdAt }) => ({ provider, name: providerName(provider), since: createdAt }))
}

/** The person signs in by this provider no more: nobody loses the link to their address by it. */
export async function disconnect(db: Db, person: Person, provider: string) {
  await db.account.deleteMany({ where: { userId: person.id, provider } })
}
