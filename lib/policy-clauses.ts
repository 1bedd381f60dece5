import type { Tx } from './db'
import type { Admin } from './people'
import type { Clause, Policy } from './policy/policy'
import { type Seen, seenDraft, write } from './policy-draft'
import { freshCheck } from './policy-fields'
import { Refusal } from './refusal'

// The clauses of the draft, one by one.

interface SeenClause extends Seen {
  id: string
}

/** Changes the clauses, as a whole, from those that were seen. */
async function change(tx: Tx, admin: Admin, { revision, to }: Seen & { to: (clauses: Policy) => Policy }): Promise<Seen> {
  const { clauses, fault } = await seenDraft(tx, { revision })
  if (fault) throw new Refusal(fault)
  return write(tx, admin, { revision }, { clauses: to(clauses) })
}

function placeOf(clauses: Policy, id: string): number {
  const place = clauses.findIndex((clause) => clause.id === id)
  if (place < 0) throw new Refusal('This clause is not in the draft any more.')
  return place
}

/** Puts the clause in the place of the one with its id. */
export async function saveClause(tx: Tx, admin: Admin, { revision, clause }: Seen & { clause: Clause }): Promise<Seen> {
  return change(tx, admin, { revision, to: (clauses) => clauses.with(placeOf(clauses, clause.id), clause) })
}

/** Puts a new clause at the end. Its id is for good: decisions will cite it. */
export async function addClause(tx: Tx, admin: Admin, { revision, clause }: Seen & { clause: Clause }): Promise<Seen> {
  const add = (clauses: Policy) => {
    if (clauses.some(({ id }) => id === clause.id)) throw new Refusal(`There is a clause with the name “${clause.id}” already.`, 'id')
    return [...clauses, clause]
  }
  return change(tx, admin, { revision, to: add })
}

/** Takes the clause out of the draft. Refuses a draft that was changed meanwhile. */
export async function removeClause(tx: Tx, admin: Admin, { revision, id }: SeenClause): Promise<Seen> {
  return change(tx, admin, { revision, to: (clauses) => clauses.toSpliced(placeOf(clauses, id), 1) })
}

/** Exchanges the clause with its neighbour; at the end there is none, and nothing moves. */
export async function moveClause(tx: Tx, admin: Admin, { revision, id, by }: SeenClause & { by: 1 | -1 }): Promise<Seen> {
  const move = (clauses: Policy) => {
    const place = placeOf(clauses, id)
    const moved = clauses.slice(place, place + 1)
    return clauses.toSpliced(place, 1).toSpliced(Math.max(0, place + by), 0, ...moved)
  }
  return change(tx, admin, { revision, to: move })
}

/** Gives the clause another check, with the settings it has by default. */
export async function addCheck(tx: Tx, admin: Admin, { revision, id, check }: SeenClause & { check: string }): Promise<Seen> {
  const fresh = freshCheck(check)
  if (!fresh) throw new Refusal('Choose a check to add.', 'check')
  const add = (clauses: Policy) => {
    placeOf(clauses, id)
    return clauses.map((clause) => (clause.id === id ? { ...clause, checks: [...clause.checks, fresh] } : clause))
  }
  return change(tx, admin, { revision, to: add })
}
