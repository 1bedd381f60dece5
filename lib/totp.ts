import { createHash, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Db, Tx } from './db'
import type { Person } from './people'
import { Refusal } from './refusal'
import { siteName } from './site'

// The code of an authenticator app (RFC 6238), asked for after the first step of signing in by those who have set one up.

const base32 = 'abcdefghijklmnopqrstuvwxyz234567'
const hashOf = (code: string) => createHash('sha256').update(code).digest('base64url')
const period = 30

const totpOf = (person: Pick<Person, 'email'>, secret: string) =>
  new TOTP({ issuer: siteName(), label: person.email, secret: Secret.fromBase32(secret), digits: 6, period })

/** True for somebody who is asked for a code. */
export async function totpIsOn(db: Db, { id }: { id: string }): Promise<boolean> {
  return (await db.user.count({ where: { id, totpAt: { not: null }, totpSecret: { not: null } } })) > 0
}

export type TotpState =
  | { state: 'off' }
  /** Begun: the app is told the secret, by `uri` as a picture or by hand, and then shows the first code. */
  | { state: 'begun'; secret: string; uri: string }
  | { state: 'on'; since: Date; recoveryCodes: number }

/** Where the person stands with their app. The secret is told while it is set up, and never after. */
export async function totpState(db: Db, person: Person): Promise<TotpState> {
  const select = { totpSecret: true, totpAt: true, totpRecovery: true } as const
  const { totpSecret: secret, totpAt, totpRecovery } = await db.user.findUniqueOrThrow({ where: { id: person.id }, select })
  if (!secret) return { state: 'off' }
  if (totpAt) return { state: 'on', since: totpAt, recoveryCodes: totpRecovery.length }
  return { state: 'begun', secret, uri: totpOf(person, secret).toString() }
}

/** Makes the secret that the app is to be told. One that is in use stays as it is. */
export async function beginTotp(db: Db, person: Person) {
  const totpSecret = new Secret({ size: 20 }).base32
  await db.user.updateMany({ where: { id: person.id, totpAt: null }, data: { totpSecret, totpStep: null } })
}

/** Forgets a secret that was not confirmed. */
export async function cancelTotp(db: Db, person: Person) {
  await db.user.updateMany({ where: { id: person.id, totpAt: null }, data: { totpSecret: null } })
}

const wrong = 'This code is not right, or was used before. Wait for the next one.'

/** From now on a code is asked for. Returns ten recovery codes, which are kept as hashes alone. Refuses a code that is not the app's. */
export async function confirmTotp(tx: Tx, person: Person, code: string, now = new Date()): Promise<string[]> {
  const { count } = await tx.user.updateMany({ where: { id: person.id, totpAt: null, totpSecret: { not: null } }, data: { totpAt: now } })
  if (count === 0) throw new Refusal('There is nothing to confirm any more. Open your account again.')
  if (!(await useAppCode(tx, person, code, now))) throw new Refusal(wrong, 'code')
  const codes = Array.from({ length: 10 }, recoveryCode)
  await tx.user.update({ where: { id: person.id }, data: { totpRecovery: codes.map((each) => hashOf(plain(each))) } })
  return codes
}

/** 80 random bits, in groups that can be read aloud. */
function recoveryCode(): string {
  const letters = [...randomBytes(16)].map((byte) => base32[byte % 32]).join('')
  return letters.match(/.{4}/g)?.join('-') ?? letters
}

const plain = (code: string) => code.toLowerCase().replace(/[^a-z0-9]/g, '')

/** Uses up a code of the app, or a recovery code. Refuses one that is wrong or was used; of two uses at once, one. */
export async function useCode(db: Db | Tx, person: Person, code: string, now = new Date()) {
  if (!(await useAppCode(db, person, code, now)) && !(await useRecoveryCode(db, person, code))) throw new Refusal(wrong, 'code')
}

async function useAppCode(db: Db | Tx, person: Person, code: string, now: Date): Promise<boolean> {
  const digits = code.replace(/\s/g, '')
  const user = await db.user.findUnique({ where: { id: person.id }, select: { totpSecret: true, totpAt: true } })
  if (!user?.totpSecret || !user.totpAt || !/^\d{6}$/.test(digits)) return false
  const totp = totpOf(person, user.totpSecret)
  // Clocks differ: the code before and the one after are right too.
  const delta = totp.validate({ token: digits, window: 1, timestamp: now.getTime() })
  if (delta === null) return false
  const step = Math.floor(now.getTime() / 1000 / period) + delta
  const used = await db.$executeRaw`
    update "User" set "totpStep" = ${step}::int where id = ${person.id} and ("totpStep" is null or "totpStep" < ${step}::int)`
  return used === 1
}

async function useRecoveryCode(db: Db | Tx, person: Person, code: string): Promise<boolean> {
  const hash = hashOf(plain(code))
  const used = await db.$executeRaw`
    update "User" set "totpRecovery" = array_remove("totpRecovery", ${hash})
    where id = ${person.id} and "totpAt" is not null and ${hash} = any("totpRecovery")`
  return used === 1
}

/** No code is asked for any more. */
export async function endTotp(tx: Tx, person: Person) {
  await tx.user.update({ where: { id: person.id }, data: { totpSecret: null, totpAt: null, totpStep: null, totpRecovery: [] } })
}
