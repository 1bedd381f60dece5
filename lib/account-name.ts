import { z } from 'zod'
import { checked } from './checking'
import type { Db, Tx } from './db'
import { forgetPages } from './pages'
import { isStaff, type Person, type Role } from './people'
import { skeleton } from './policy/skeleton'
import { policyInForce } from './policy-versions'
import { Refusal } from './refusal'

// The name that an account's comments carry.

export const nameSchema = z.object({
  name: z
    .string()
    .transform((name) => name.replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, 'Write the name to show with your comments.').max(60, 'Use at most 60 characters.')),
})

/**
 * Gives the person the name; pages that show comments of theirs are made anew. Refuses one without a letter or a digit, one
 * that looks like somebody else's, and what the policy in force would not let a guest sign with.
 */
export async function rename(db: Db, person: Person, name: string, now = new Date()): Promise<{ name: string }> {
  return db.$transaction(async (tx) => {
    const looks = skeleton(name)
    if (!/[\p{L}\p{N}]/u.test(name)) throw new Refusal('Write a name with letters.', 'name')
    // Of two who want one name at once, one gets it.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`name ${looks}`}, 0))`
    const whose = await somebodyElses(tx, person, looks)
    if (whose) throw new Refusal(`Choose another name: ${whose} signs with it.`, 'name')
    await refuseAgainstPolicy(tx, name, now)
    await tx.user.update({ where: { id: person.id }, data: { name, skeleton: looks } })
    await forgetPages(tx, await whereShown(tx, person.id))
    return { name }
  })
}

async function somebodyElses(tx: Tx, { id }: Person, looks: string): Promise<string | null> {
  if (looks === '') return null
  const others = await tx.user.findMany({ where: { skeleton: looks, id: { not: id } }, select: { role: true }, take: 20 })
  if (others.length === 0) return null
  return others.some(({ role }: { role: Role }) => isStaff(role)) ? 'somebody of this paper' : 'another reader'
}

/** What the checks find in the name alone: in a comment that has nothing else to find. */
async function refuseAgainstPolicy(tx: Tx, name: string, now: Date) {
  const policy = await policyInForce(tx, now)
  const facts = { standing: 'trusted' as const, earlier: [], now }
  const body = 'A thought on this.'
  const anyway = checked(policy, { body, name: 'Reader' }, facts).map(({ message }) => message)
  const found = checked(policy, { body, name }, facts).find(({ outcome, message }) => outcome !== 'hint' && !anyway.includes(message))
  if (found) throw new Refusal(found.message, 'name')
}

async function whereShown(tx: Tx, authorId: string): Promise<string[]> {
  const articles = await tx.article.findMany({ where: { comments: { some: { authorId, status: 'approved' } } }, select: { slug: true } })
  return articles.map(({ slug }) => slug)
}
