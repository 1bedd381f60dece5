import { cookies, headers } from 'next/headers'
import NextAuth, { type NextAuthOptions } from 'next-auth'
import { decode } from 'next-auth/jwt'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { db } from './db'
import { type Claim, type Provider, personElsewhere, providers } from './elsewhere'
import { editionOf, inEdition, type Lang } from './languages/editions'
import { hereIn } from './languages/request'
import { log } from './logs'
import { limitElsewhere } from './rate-limit'
import { Refusal } from './refusal'
import { admit, sessionOf } from './session'
import { endSessionRow, sessionDays, sessionPerson } from './sessions'

// next-auth speaks to the providers, and answers below /api/auth. It obeys the same sessions as every page.

/** What a provider tells: of OpenID Connect, or what we make of it. */
interface Profile {
  sub?: string
  id?: number
  name?: string | null
  login?: string
  email?: string | null
  email_verified?: boolean
}

const options = (lang: Lang): NextAuthOptions => ({
  session: { strategy: 'jwt', maxAge: sessionDays * 24 * 60 * 60 },
  pages: { signIn: inEdition(lang, '/sign-in'), error: inEdition(lang, '/sign-in'), signOut: inEdition(lang, '/account') },
  providers: providers().map((provider) => (provider.id === 'github' ? github(provider) : openId(provider))),
  jwt: {
    // Salted tokens are next-auth's own, of the way to a provider and back.
    decode: async (given) => {
      const token = await decode(given)
      if (given.salt || !token) return token
      const sid = sessionOf(token)
      return sid && (await sessionPerson(db, sid)) ? token : null
    },
  },
  callbacks: {
    // Who comes back from a provider is let in here, by the same door as everybody; an address ends what next-auth would do.
    signIn: async ({ account, profile }) => {
      if (account?.type !== 'oauth') return false
      return letIn(account.provider, account.providerAccountId, (profile ?? {}) as Profile)
    },
    session: async ({ session, token }) => {
      const person = await sessionPerson(db, sessionOf(token) ?? '')
      return { expires: session.expires, user: { name: person?.name ?? null }, personId: person?.id ?? null }
    },
  },
  events: {
    signOut: async ({ token }) => {
      const sid = sessionOf(token)
      if (sid) await endSessionRow(db, sid)
    },
  },
  logger: { error: noted, warn: () => undefined, debug: () => undefined },
})

/** A line for each: whoever likes can bring these about. That a session has ended is no fault. */
function noted(code: string, about: Error | { error?: Error; providerId?: unknown }) {
  if (code === 'JWT_SESSION_ERROR') return
  const { message } = about instanceof Error ? about : (about.error ?? { message: '' })
  log.error({ code, why: message }, 'signing in failed')
}

/** What answers below /api/auth. */
export const nextAuth = async (request: Request, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> =>
  NextAuth(request as never, context as never, options((await wanted()).lang))

/** The same for what is sent by POST: asking the way to a provider is counted, and refused when that is too often. */
export async function nextAuthByPost(request: Request, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  const { nextauth } = await context.params
  try {
    if (nextauth[0] === 'signin') await limitElsewhere(request.headers.get('x-real-ip') ?? 'unknown')
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return new Response(error.message, { status: 429, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '60' } })
  }
  return nextAuth(request, context)
}

const profileOf = (profile: Profile) => ({
  id: String(profile.sub ?? profile.id),
  name: profile.name ?? null,
  email: profile.email ?? null,
})

function openId({ id, name, issuer, clientId, clientSecret }: Provider): OAuthConfig<Profile> {
  return {
    ...{ id, name, type: 'oauth', clientId, clientSecret, idToken: true, checks: ['pkce', 'state', 'nonce'] },
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email profile' } },
    // Many providers put the address here and not into the token. The library has checked both, and that they are of one person.
    userinfo: {
      request: async ({ client, tokens }) => {
        const claims = tokens.id_token ? decoded(tokens.id_token) : {}
        return { ...claims, ...(tokens.access_token ? await client.userinfo(tokens.access_token, {}) : {}), sub: String(claims.sub) }
      },
    },
    profile: profileOf,
  }
}

/** The claims of a token whose signature has been checked. */
const decoded = (token: string): Record<string, unknown> => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())

interface GitHubAddress {
  email: string
  primary: boolean
  verified: boolean
}

function github({ id, name, clientId, clientSecret }: Provider): OAuthConfig<Profile> {
  return {
    ...{ id, name, type: 'oauth', clientId, clientSecret, checks: ['pkce', 'state'] },
    authorization: { url: 'https://github.com/login/oauth/authorize', params: { scope: 'read:user user:email' } },
    token: 'https://github.com/login/oauth/access_token',
    userinfo: {
      url: 'https://api.github.com/user',
      // The profile's public address says nothing of whose it is: the list does.
      request: async ({ client, tokens }) => {
        const profile: Profile = await client.userinfo(tokens.access_token ?? '')
        const answer = await fetch('https://api.github.com/user/emails', { headers: { Authorization: `Bearer ${tokens.access_token}` } })
        const addresses: GitHubAddress[] = answer.ok ? await answer.json() : []
        const own = addresses.find(({ primary, verified }) => primary && verified) ?? addresses.find(({ verified }) => verified)
        return {
          ...profile,
          name: profile.name ?? profile.login ?? '',
          sub: String(profile.id),
          email: own?.email ?? '',
          email_verified: Boolean(own),
        }
      },
    },
    profile: profileOf,
  }
}

async function letIn(provider: string, providerAccountId: string, profile: Profile): Promise<string> {
  const claim: Claim = {
    ...{ provider, providerAccountId, email: profile.email ?? null, name: profile.name ?? '' },
    verified: profile.email_verified === true,
  }
  const { to, lang } = await wanted()
  try {
    return inEdition(lang, await admit(await personElsewhere(db, claim), to))
  } catch (error) {
    if (!(error instanceof Refusal)) {
      // next-auth would write the words of a fault into the address.
      log.error({ err: error }, 'somebody could not be signed in')
      return inEdition(lang, '/sign-in?error=Callback')
    }
    return inEdition(lang, `/sign-in?${new URLSearchParams({ error: claim.verified ? 'Name' : 'Unverified', provider })}`)
  }
}

/** Where they wanted to go, and in which edition; next-auth keeps it in a cookie of its own, as a whole address. */
async function wanted(): Promise<{ to: string; lang: Lang }> {
  const whole = (await cookies()).getAll().find(({ name }) => name.endsWith('next-auth.callback-url'))?.value ?? ''
  const url = URL.canParse(whole) ? new URL(whole) : null
  if (!url) return { to: '', lang: 'en' }
  const { edition, path } = editionOf(url.pathname)
  return { to: path === '/sign-in' ? '' : `${url.pathname}${url.search}${url.hash}`, lang: edition.lang }
}

/**
 * The provider's address where somebody signs in. next-auth makes it, in this very request, and its cookies (state, nonce and
 * the key of the code) are set in the answer: a plain form is enough. Refuses when the provider cannot be reached.
 */
export async function addressElsewhere(provider: string, to: string): Promise<string> {
  const csrf = await asked('GET', ['csrf'])
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  const answer = await asked('POST', ['signin', provider], { csrfToken, callbackUrl: to || (await hereIn('/sign-in')) })
  const address = answer.headers.get('location') ?? ''
  const here = (await headers()).get('x-forwarded-host')
  if (!URL.canParse(address) || new URL(address).host === here) throw new Refusal('This way cannot be used right now. Choose another.')
  return address
}

/** Asks next-auth as a browser would, and passes the cookies it answers with on to the browser. */
async function asked(method: 'GET' | 'POST', nextauth: string[], body?: Record<string, string>): Promise<Response> {
  const url = `http://here.invalid/api/auth/${nextauth.join('/')}`
  const sent = { method, headers: { 'content-type': 'application/json' }, ...(body && { body: JSON.stringify(body) }) }
  const request = Object.assign(new Request(url, sent), { nextUrl: new URL(url) })
  const answer = await nextAuth(request, { params: Promise.resolve({ nextauth }) })
  const jar = await cookies()
  for (const line of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = line.match(/^([^=]+)=([^;]*)/) ?? []
    jar.set(name, decodeURIComponent(value), { httpOnly: true, sameSite: 'lax', path: '/', secure: /; secure/i.test(line), maxAge: 900 })
  }
  return answer
}
