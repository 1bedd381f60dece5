import type { Db, Prisma } from './db'
import { type Clause, type PolicyVersion, parsePolicy } from './policy/policy'
import { termsOf } from './policy/terms'
import type { Raw } from './raw'

// A version that was in force never changes, so a parsed one is kept for good; and so is what is wrong with one.
const parsed = new Map<number, PolicyVersion | Error>()

/**
 * The version in force at that time: the newest that can be used. One that does not validate is passed over (invalidVersions
 * tells the desk of it). Throws where there is none: prisma/seed.ts stores the first.
 */
export async function policyInForce(db: Raw, now = new Date()): Promise<PolicyVersion> {
  for (let skip = 0; ; skip++) {
    const [row] = await db.$queryRaw<{ number: number }[]>`
      select number from "PolicyVersion" where "inForceAt" <= ${now} order by "inForceAt" desc, number desc offset ${skip}::int limit 1`
    if (!row) throw new Error('No version of the comment policy is in force.')
    const version = await read(db, row.number)
    if (!(version instanceof Error)) return version
  }
}

/** That version. Throws where it does not exist, and with every wrong place where it cannot be used. */
export async function policyVersion(db: Raw, number: number): Promise<PolicyVersion> {
  const version = await read(db, number)
  if (version instanceof Error) throw version
  return version
}

async function read(db: Raw, number: number): Promise<PolicyVersion | Error> {
  const known = parsed.get(number)
  if (known) return known
  const [row] = await db.$queryRaw<Row[]>`
    select "inForceAt", preamble, clauses, summary, "appealDays", "reportsToHold", "restrictOf", "restrictShare" from "PolicyVersion"
    where number = ${number}`
  if (!row) throw new Error(`There is no PolicyVersion ${number}.`)
  const { inForceAt: inForceFrom, preamble, summary } = row
  const words = { number, inForceFrom, preamble, summary, ...termsOf(row) }
  const version = attempt(() => ({ ...words, clauses: parsePolicy(row.clauses) }))
  // One that is only announced can still be taken back, and its number given to another.
  if (inForceFrom <= new Date()) parsed.set(number, version)
  return version
}

type Row = Omit<Prisma.PolicyVersionGetPayload<object>, 'number' | 'reason' | 'madeById' | 'madeAt'>

function attempt<T>(work: () => T): T | Error {
  try {
    return work()
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

export interface Edition {
  number: number
  inForceFrom: Date
  summary: string
}

/** Every version that can be used, newest first, those that are only announced too. */
export async function editions(db: Db): Promise<Edition[]> {
  const rows = await db.policyVersion.findMany({ orderBy: [{ inForceAt: 'desc' }, { number: 'desc' }], select: { number: true } })
  const versions = await Promise.all(rows.map(({ number }) => read(db, number)))
  return versions.flatMap((version) => (version instanceof Error ? [] : version))
}

/** What is wrong with each version that should be in force, or was after the one that is, and cannot be used; the last valid one stays. */
export async function invalidVersions(db: Db, now = new Date()): Promise<{ number: number; fault: string }[]> {
  const inForce = await policyInForce(db, now)
  const rows = await db.policyVersion.findMany({
    where: { inForceAt: { gte: inForce.inForceFrom, lte: now }, number: { not: inForce.number } },
    orderBy: { number: 'asc' },
    select: { number: true },
  })
  const versions = await Promise.all(rows.map(async ({ number }) => ({ number, version: await read(db, number) })))
  return versions.flatMap(({ number, version }) => (version instanceof Error ? [{ number, fault: version.message }] : []))
}

/** The clauses with these ids, in the policy's order. */
export function cited(policy: PolicyVersion, ids: readonly string[]): Clause[] {
  return policy.clauses.filter((clause) => ids.includes(clause.id))
}
