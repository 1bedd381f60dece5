import type { NextAuthOptions } from 'next-auth'
import { decode } from 'next-auth/jwt'
import { db } from './db'
import { sessionOf } from './session'
import { endSessionRow, sessionDays, sessionPerson } from './sessions'

/** What next-auth needs for its own addresses below /api/auth. They obey the same sessions as every page. */
export const authOptions: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: sessionDays * 24 * 60 * 60 },
  pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/account' },
  providers: [],
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
  // A session that has ended is no fault.
  logger: { error: (code, about) => code !== 'JWT_SESSION_ERROR' && console.error(code, about), warn: () => {}, debug: () => {} },
}
