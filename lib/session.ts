import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { decode, encode } from 'next-auth/jwt'
import { db } from './db'
import { deviceOf } from './device'
import { typedIn } from './kept-form'
import { hereIn } from './languages/request'
import { ownAddress } from './own-address'
import {
  type Admin,
  type Editor,
  isAdmin,
  isEditor,
  isModerator,
  isOfStaff,
  type Moderator,
  type Person,
  personByPassword,
  type Staff,
} from './people'
import { limitSignIn } from './rate-limit'
import { signedInMark } from './ready'
import { SignedOut } from './refusal'
import { endSessionRow, openSession, sessionDays, sessionPerson } from './sessions'
import { totpIsOn } from './totp'

// Who asks, and how browsers come to be signed in. The cookie is next-auth's own, and names a session; whose it is, whether it
// has ended, and what its person may do is read from the database for every request.

const sessionSeconds = sessionDays * 24 * 60 * 60
const secret = () => process.env.NEXTAUTH_SECRET ?? ''

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

/** The session that the browser's cookie names, if it is one of ours; whether it has ended, only the database knows. */
export async function sessionId(): Promise<string | null> {
  const { name } = await cookie('session-token')
  const value = (await cookies()).get(name)?.value
  return value ? sessionIn(value) : null
}

/** Tokens that were read lately: to read one costs more than to ask the database for the session that it names. */
const read = new Map<string, { sid: string; ends: number }>()
const mostRead = 5_000

async function sessionIn(token: string): Promise<string | null> {
  const before = read.get(token)
  if (before && Date.now() < before.ends) return before.sid
  const said = await decode({ token, secret: secret() }).catch(() => null)
  const sid = sessionOf(said)
  if (read.size >= mostRead) read.clear()
  if (sid && typeof said?.exp === 'number') read.set(token, { sid, ends: said.exp * 1_000 })
  return sid
}

/** The session that a token names. */
export const sessionOf = (token: Record<string, unknown> | null): string | null => (typeof token?.sid === 'string' ? token.sid : null)

/** Who is signed in, read from the database for this request; null for a visitor. */
export async function currentUser(): Promise<Person | null> {
  const id = await sessionId()
  return id ? sessionPerson(db, id) : null
}

/** For pages: sends a visitor to sign in and come back. */
export async function requireUser(back: string): Promise<Person> {
  return (await currentUser()) ?? redirect(await hereIn(`/sign-in?to=${encodeURIComponent(await hereIn(back))}`))
}

/** A maker of a Moderator. A visitor is sent to sign in; anybody else gets a page that does not exist. */
export async function requireModerator(back: string): Promise<Moderator> {
  const person = await requireUser(back)
  return isModerator(person) ? person : notFound()
}

/** For routes that answer 404 themselves: the moderator who asks; null for anybody else. */
export async function currentModerator(): Promise<Moderator | null> {
  const person = await currentUser()
  return person && isModerator(person) ? person : null
}

/** A maker of an Editor, in the same way. */
export async function requireEditor(back: string): Promise<Editor> {
  const person = await requireUser(back)
  return isEditor(person) ? person : notFound()
}

/** For actions: who sends a form. A visitor gets a SignedOut, so that nothing typed is lost. */
export async function userHere(): Promise<Person> {
  const person = await currentUser()
  if (!person) throw new SignedOut()
  return person
}

/** For actions, in the same way; anybody else gets a page that does not exist. */
export async function moderatorHere(): Promise<Moderator> {
  const person = await userHere()
  return isModerator(person) ? person : notFound()
}

/** As moderatorHere(). */
export async function editorHere(): Promise<Editor> {
  const person = await userHere()
  return isEditor(person) ? person : notFound()
}

/** As moderatorHere(). */
export async function adminHere(): Promise<Admin> {
  const person = await userHere()
  return isAdmin(person) ? person : notFound()
}

/** What somebody typed who was signed out when they sent it: shown instead of the page, which they may not see. null for all else. */
export async function typedHere(): Promise<Record<string, string> | null> {
  return typedIn(await headers())
}

/** For routes that answer 404 themselves: the editor who asks; null for anybody else. */
export async function currentEditor(): Promise<Editor | null> {
  const person = await currentUser()
  return person && isEditor(person) ? person : null
}

/** A maker of an Admin, in the same way. */
export async function requireAdmin(back: string): Promise<Admin> {
  const person = await requireUser(back)
  return isAdmin(person) ? person : notFound()
}

/**
 * What follows when somebody has proved who they are, by whatever way: they are signed in, or asked for the code of their app
 * first. Returns where they go now; `to` counts when it is a page of this site.
 */
export async function admit(person: Person, to: string): Promise<string> {
  if (await totpIsOn(db, person)) {
    await setCookie('second-step', { sub: person.id, to: ownAddress(to) ?? '' }, codeSeconds)
    return hereIn('/sign-in/code')
  }
  await startSession(person)
  return hereIn(destination(person, to))
}

/** Where somebody goes who is signed in. */
export const destination = (person: Person, to: string): string => ownAddress(to) || home(person)

const home = (person: Person): string => (isModerator(person) ? '/moderate' : isEditor(person) ? '/newsroom' : '/account')

/** So long somebody who has proved who they are may look for the code. */
const codeSeconds = 10 * 60

/** Who has passed the first step here and is to give a code, and where they want to go; null for anybody else. */
export async function firstStep(): Promise<{ id: string; to: string } | null> {
  const { name } = await cookie('second-step')
  const value = (await cookies()).get(name)?.value
  const token = value ? await decode({ token: value, secret: secret(), salt: 'second-step' }).catch(() => null) : null
  return token?.sub ? { id: token.sub, to: String(token.to ?? '') } : null
}

/** Opens a session in this browser, in place of the one that it may have, and sets next-auth's own cookie: a plain form can do it. */
export async function startSession(person: Person) {
  const device = deviceOf((await headers()).get('user-agent') ?? '')
  const sid = await openSession(db, person, { device, replaces: await sessionId() })
  await setCookie('session-token', { sub: person.id, sid }, sessionSeconds)
  await mark(sessionSeconds)
  await dropCookie('second-step')
}

/** Ends the session of this browser, for good: a copy of its cookie says nothing any more. */
export async function endSession() {
  const id = await sessionId()
  if (id) await endSessionRow(db, id)
  await dropCookie('session-token')
  await mark(0)
}

/** Tells the scripts of this browser that somebody is signed in. Nobody is let in by it. */
async function mark(maxAge: number) {
  const { secure } = await cookie('session-token')
  ;(await cookies()).set(signedInMark, '1', { httpOnly: false, sameSite: 'lax', path: '/', secure, maxAge })
}

type Cookie = 'session-token' | 'second-step'

async function setCookie(kind: Cookie, token: Record<string, string>, maxAge: number) {
  const { name, secure } = await cookie(kind)
  const value = await encode({ token, secret: secret(), maxAge, ...(kind === 'second-step' && { salt: kind }) })
  ;(await cookies()).set(name, value, { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge })
}

async function dropCookie(kind: Cookie) {
  const { name, secure } = await cookie(kind)
  ;(await cookies()).set(name, '', { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: 0 })
}

async function cookie(kind: Cookie) {
  const secure = (await headers()).get('x-forwarded-proto') === 'https'
  return { name: `${secure ? '__Secure-' : ''}next-auth.${kind}`, secure }
}

/** The only maker of a Staff, as requireModerator() is of a Moderator: for what any of the paper's own people may do. */
export async function requireStaff(back: string): Promise<Staff> {
  const person = await requireUser(back)
  return isOfStaff(person) ? person : notFound()
}
