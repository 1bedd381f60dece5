import { z } from 'zod'
import type { Db, Prisma, Tx } from './db'
import type { Admin } from './people'
import { type Policy, parsePolicy, type Terms } from './policy/policy'
import { standardPolicy, standardPreamble } from './policy/standard'
import { standardTerms, termsOf, typedTermsSchema } from './policy/terms'
import { policyDocument } from './policy-json'
import { draftRevision } from './policy-revision'
import { policyVersion } from './policy-versions'
import { Refusal } from './refusal'
import { paragraphs } from './text'

// The one draft of the next policy version. Every write says which revision of it was seen and makes the next.

export interface PolicyDraft extends Terms {
  /** The version it began from; 0 for the policy that comes with the program. */
  basedOn: number
  preamble: string[]
  clauses: Policy
  summary: string
  revision: number
  editedBy: string
  editedAt: Date
  /** Why it is no policy, as after a change of the program; its clauses are empty then, and `stored` is what there is. */
  fault?: string
  stored: unknown
}

/** The draft, or null. */
export async function draft(db: Db | Tx): Promise<PolicyDraft | null> {
  const row = await db.policyDraft.findUnique({ where: { id: 1 }, include: { editedBy: { select: { name: true } } } })
  if (!row) return null
  const { id: _, editedById: __, editedBy, clauses: stored, ...rest } = row
  return { ...rest, stored, editedBy: editedBy?.name ?? 'somebody', ...parsed(stored) }
}

function parsed(stored: unknown): Pick<PolicyDraft, 'clauses' | 'fault'> {
  try {
    return { clauses: parsePolicy(stored) }
  } catch (error) {
    return { clauses: [], fault: error instanceof Error ? error.message : String(error) }
  }
}

/** The number that the draft will have as a version. */
export async function nextNumber(db: Db | Tx): Promise<number> {
  const { _max } = await db.policyVersion.aggregate({ _max: { number: true } })
  return (_max.number ?? 0) + 1
}

/** Whoever changes the draft or the versions does it alone until the transaction ends. */
export async function alone(tx: Tx) {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('comment policy', 0))`
}

export const beginSchema = z.object({
  from: z.union([z.literal('standard'), z.coerce.number().int().min(1)], 'Choose what to begin from.'),
})

/** A draft with the text of a version, or of the policy that comes with the program. */
export async function beginDraft(tx: Tx, admin: Admin, { from }: z.infer<typeof beginSchema>, now = new Date()) {
  await alone(tx)
  const there = await draft(tx)
  if (there) throw new Refusal(`There is a draft already, last changed by ${there.editedBy}. Go on with it, or discard it first.`)
  const standard = { preamble: standardPreamble, clauses: standardPolicy, ...standardTerms }
  const { preamble, clauses, ...old } = from === 'standard' ? standard : await oldVersion(tx, from)
  const basedOn = from === 'standard' ? 0 : from
  await putDraft(tx, admin, { basedOn, preamble, clauses, ...termsOf(old), summary: '', now })
}

async function oldVersion(tx: Tx, number: number) {
  const there = await tx.policyVersion.count({ where: { number } })
  if (!there) throw new Refusal(`There is no version ${number}.`, 'from')
  return policyVersion(tx, number)
}

interface Beginning extends Terms {
  basedOn: number
  preamble: string[]
  clauses: Prisma.InputJsonValue
  summary: string
  now: Date
}

/**
 * Stores a new draft. No revision comes twice, so that a page left open over a draft that was discarded cannot write into the
 * next, nor a dry run be taken for its: they count on from the second in which the draft began.
 */
export async function putDraft(tx: Tx, { id: editedById }: Admin, { now, ...text }: Beginning) {
  const revision = Math.floor(now.getTime() / 1000)
  await tx.policyDraft.create({ data: { ...text, revision, editedById, editedAt: now } })
}

export interface Seen {
  revision: number
}
/** The draft, if it is still the one that was seen; nobody else changes it until the transaction ends. */
export async function seenDraft(tx: Tx, { revision }: Seen): Promise<PolicyDraft> {
  await alone(tx)
  const now = await draft(tx)
  if (!now) throw new Refusal('The draft is not there any more: it was put in force or discarded. Your text is still below.')
  if (now.revision === revision) return now
  throw new Refusal(`Changed meanwhile by ${now.editedBy}: your text is still below. Look at what is saved now, and save again.`)
}

type Change = Partial<Pick<PolicyDraft, 'preamble' | 'clauses' | 'summary' | keyof Terms>>

/** Makes the next revision of the draft that was seen. */
export async function write(tx: Tx, { id: editedById }: Admin, { revision }: Seen, change: Change): Promise<Seen> {
  const data = { ...change, revision: revision + 1, editedById, editedAt: new Date() }
  await tx.policyDraft.update({ where: { id: 1 }, data })
  return { revision: revision + 1 }
}

const summary = z.string().trim().max(2_000, 'Use at most 2,000 characters.')
export const textsSchema = typedTermsSchema.extend({
  revision: draftRevision,
  preamble: z
    .string()
    .max(20_000, 'Use at most 20,000 characters.')
    .transform((text) => paragraphs(text.replace(/\r\n?/g, '\n')).map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())),
  summary,
})

/** Saves what stands above the clauses, the terms, and what changed and why. */
export async function saveTexts(tx: Tx, admin: Admin, { revision, ...texts }: z.output<typeof textsSchema>) {
  await seenDraft(tx, { revision })
  return write(tx, admin, { revision }, texts)
}

/** Saves the whole draft from a JSON document; refuses, with the place, one that is no policy. */
export async function saveJson(tx: Tx, admin: Admin, { revision, json }: Seen & { json: string }): Promise<Seen> {
  const text = policyDocument(json)
  await seenDraft(tx, { revision })
  return write(tx, admin, { revision }, text)
}

/** Throws the draft away. Refuses one that was changed meanwhile. */
export async function discardDraft(tx: Tx, _admin: Admin, { revision }: Seen) {
  await seenDraft(tx, { revision })
  await tx.policyDraft.delete({ where: { id: 1 } })
}
