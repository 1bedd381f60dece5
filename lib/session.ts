import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { getServerSession, type NextAuthOptions } from 'next-auth'
import { encode } from 'next-auth/jwt'
import Credentials from 'next-auth/providers/credentials'
import { db } from './db'
import {
  type Admin,
  isAdmin,
  isModerator,
  isOfStaff,
  type Moderator,
  type Person,
  personById,
  personByPassword,
  type Staff,
} from './people'
import { limitSignIn } from './rate-limit'

const days30 = 30 * 24 * 60 * 60

/** What next-auth needs. The token says who somebody is; what they may do is read from the database each time. */
export const authOptions: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: days30 },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  providers: [
    Credentials({
      credentials: { email: { label: 'E-mail', type: 'email' }, password: { label: 'Password', type: 'password' } },
      authorize: async (given) => passwordSignIn(given?.email ?? '', given?.password ?? ''),
    }),
  ],
  callbacks: {
    session: ({ session, token }) => ({ ...session, personId: token.sub }),
  },
}

/** The person with this address and password, or null. Tries are limited by client and by account; a Refusal says how long to wait. */
export async function passwordSignIn(email: string, password: string): Promise<Person | null> {
  const tries = await limitSignIn(await client(), email.trim().toLowerCase())
  const person = await personByPassword(db, email, password)
  if (person) await tries.forgive()
  return person
}

/** The address the request came from, as the front saw it. */
export async function client(): Promise<string> {
  return (await headers()).get('x-real-ip') ?? 'unknown'
}

/** Who is signed in, read from the database for this request; null for a visitor. */
export async function currentUser(): Promise<Person | null> {
  const session = (await getServerSession(authOptions)) as { personId?: string } | null
  return session?.personId ? personById(db, session.personId) : null
}

/** For pages: sends a visitor to sign in and come back. */
export async function requireUser(back: string): Promise<Person> {
  return (await currentUser()) ?? redirect(`/sign-in?to=${encodeURIComponent(back)}`)
}

/** The maker of a Moderator, with currentModerator(). A visitor is sent to sign in; anybody else gets a page that does not exist. */
export async function requireModerator(back: string): Promise<Moderator> {
  const person = await requireUser(back)
  return isModerator(person) ? person : notFound()
}

/** For routes that answer 404 themselves: the moderator who asks; null for anybody else. */
export async function currentModerator(): Promise<Moderator | null> {
  const person = await currentUser()
  return person && isModerator(person) ? person : null
}

/** The only maker of an Admin, in the same way. */
export async function requireAdmin(back: string): Promise<Admin> {
  const person = await requireUser(back)
  return isAdmin(person) ? person : notFound()
}

/** Sets next-auth's own session cookie, so that signing in works as a plain form too. */
export async function startSession(person: Person) {
  const { name, secure } = await sessionCookie()
  const token = { sub: person.id, name: person.name, email: person.email }
  const value = await encode({ token, secret: process.env.NEXTAUTH_SECRET ?? '', maxAge: days30 })
  const jar = await cookies()
  jar.set(name, value, { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: days30 })
}

export async function endSession() {
  const jar = await cookies()
  jar.delete((await sessionCookie()).name)
}

async function sessionCookie() {
  const secure = (await headers()).get('x-forwarded-proto') === 'https'
  return { name: `${secure ? '__Secure-' : ''}next-auth.session-token`, secure }
}

/** The only maker of a Staff, as requireModerator() is of a Moderator: for what any of the paper's own people may do. */
export async function requireStaff(back: string): Promise<Staff> {
  const person = await requireUser(back)
  return isOfStaff(person) ? person : notFound()
}
