import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { network } from './connections'
import { type Db, pool, type Tx } from './db'
import { env, type Rate } from './env'
import { keyedHash } from './keyed'
import { Refusal } from './refusal'
import { counted } from './text'

// Who is counted is known by a keyed hash: no IP address, no e-mail address and no account is stored here.

const limiters = new Map<string, RateLimiterPostgres>()
const hashed = (key: string) => keyedHash('count', key)
/** A client as it is counted: one household is one, however many addresses it has. */
const from = (client: string) => `from ${network(client)}`

function limiter(name: string, rate: Exclude<Rate, 'off'>) {
  const counts = made(name, rate)
  return { consume: (key: string) => counts.consume(hashed(key)), reward: (key: string) => counts.reward(hashed(key)) }
}

function made(name: string, { points, seconds }: Exclude<Rate, 'off'>): RateLimiterPostgres {
  const known = limiters.get(name)
  if (known) return known
  const fresh = new RateLimiterPostgres({
    storeClient: pool,
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
  })
  limiters.set(name, fresh)
  return fresh
}

/** Counts one comment sent from this address; refuses with the time to wait when that is too many. */
export async function limitComments(client: string) {
  await consume('comments', env().RATE_LIMIT_COMMENTS, from(client), 'You have sent many comments in a short time.')
}

/** Counts one report, notice or appeal from this address; refuses with the time to wait when that is too many. */
export async function limitReports(client: string) {
  await consume('reports', env().RATE_LIMIT_REPORTS, from(client), 'You have sent us much in a short time.')
}

/** Counts one report of an error in this article: who goes on for an hour must leave room for what others saw (error-reports.ts). */
export async function limitErrorReports(client: string, article: string) {
  if (env().RATE_LIMIT_REPORTS === 'off') return
  await consume(
    'errors',
    { points: 5, seconds: 3_600 },
    `${from(client)} of ${article}`,
    'You have reported several errors in this article.',
  )
}

/** Counts one try to sign in, by the client and by the account; `forgive` takes it back after a success. */
export async function limitSignIn(client: string, email: string) {
  const rate = env().RATE_LIMIT_SIGN_IN
  const keys = [from(client), `as ${email}`]
  for (const key of keys) await consume('sign-in', rate, key, 'There were too many tries to sign in.')
  const forgive = async () => {
    if (rate !== 'off') await Promise.all(keys.map((key) => limiter('sign-in', rate).reward(key)))
  }
  return { forgive }
}

/** Counts one sign-in link asked for, by the client and by the address, to which few are sent: those sent before still work. */
export async function limitLinks(client: string, email: string) {
  if (env().RATE_LIMIT_SIGN_IN === 'off') return
  await consume('link', env().RATE_LIMIT_SIGN_IN, from(client), 'You have asked for many links in a short time.')
  await consume('link-to', { points: 5, seconds: 900 }, email, 'We have sent several links to this address already. Use the newest.')
}

/** Counts one way to a provider asked for, by the client, together with the links it asks for. */
export async function limitElsewhere(client: string) {
  await consume('link', env().RATE_LIMIT_SIGN_IN, from(client), 'You have tried to sign in many times in a short time.')
}

/** Counts one invitation that this admin sends. */
export async function limitInvitations(adminId: string) {
  await consume('invite', { points: 30, seconds: 3_600 }, adminId, 'You have sent many invitations in an hour.')
}

/** Counts one of the big files asked for by this client; refuses with the time to wait when that is too many. */
export async function limitDownloads(client: string) {
  await consume('downloads', { points: 20, seconds: 3_600 }, from(client), 'You have fetched the moderation log many times in an hour.')
}

/** Counts one search of this client; refuses with the time to wait when that is too many. */
export async function limitSearches(client: string) {
  await consume('searches', { points: 120, seconds: 60 }, from(client), 'You have searched very often in a minute.')
}

/** Counts one code of an authenticator app tried for this person; `forgive` takes it back after a success. */
export async function limitCodes(personId: string) {
  const rate = { points: 10, seconds: 900 }
  await consume('code', rate, personId, 'There were too many tries.')
  return { forgive: () => limiter('code', rate).reward(personId) }
}

async function consume(name: string, rate: Rate, key: string, message: string) {
  if (rate === 'off') return
  try {
    await limiter(name, rate).consume(key)
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    throw new Refusal(`${message} Please wait ${inWords(error.msBeforeNext)} and try again.`)
  }
}

/** "45 seconds"; what is longer than two minutes, in minutes. */
function inWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  return seconds > 120 ? counted(Math.ceil(seconds / 60), 'minute') : counted(seconds, 'second')
}

/** Deletes the counts of a person's tries, by the address and by the account. Those of connections are nobody's, and end within the hour. */
export async function forgetCounts(tx: Tx, { id, email }: { id: string; email: string }) {
  for (const key of [`as ${email}`, email, id]) await tx.$executeRaw`delete from rate_limit where strpos(key, ${hashed(key)}) > 0`
}

/** Deletes the counts that have ended; the limiter itself does so an hour after, while the site runs. Returns how many. */
export async function forgetEndedCounts(tx: Db | Tx, now = new Date()): Promise<number> {
  return tx.$executeRaw`delete from rate_limit where expire < ${BigInt(now.getTime())}`
}
