import type { Db } from '../db'
import { policyVersion } from '../policy-versions'
import { excerpt } from '../text'
import { type LogFilters, others } from './filters'

export interface Choices {
  who: { value: string; name: string }[]
  clauses: { value: string; name: string }[]
}

/** Whom and what the log can be filtered by: all who ever did something, and every clause there was, by its latest title. */
export async function choicesOf(db: Db): Promise<Choices> {
  // Each actor is found in the index once, however many decisions they made.
  const people = await db.$queryRaw<{ id: string; name: string }[]>`
    with recursive actor as (
      select min("actorId") as id from "Decision"
      union all select (select min("actorId") from "Decision" where "actorId" > actor.id) from actor where actor.id is not null
    )
    select id, name from (
      select id from actor where exists (select from "Decision" d where d."actorId" = actor.id and d.by = 'moderator')
      union select "byId" from "Measure" union select "madeById" from "PolicyVersion"
    ) acted cross join lateral (select name from "User" u where u.id = acted.id offset 0) called order by name, id`
  const versions = await db.policyVersion.findMany({ orderBy: { number: 'asc' }, select: { number: true } })
  const read = await Promise.all(versions.map(({ number }) => policyVersion(db, number).catch(() => null)))
  const titles = new Map(read.flatMap((version) => version?.clauses.map(({ id, title }) => [id, title] as const) ?? []))
  return {
    who: [...Object.entries(others).map(([value, name]) => ({ value, name })), ...people.map(({ id, name }) => ({ value: id, name }))],
    clauses: [...titles].map(([value, name]) => ({ value, name })),
  }
}

/** What the filters without a field of their own ask for, in words; and what they ask for that there is not. */
export async function askedOf(db: Db, { article, comment, person }: LogFilters) {
  const [story, one, user, guest] = await Promise.all([
    article ? db.article.findUnique({ where: { slug: article }, select: { headline: true } }) : null,
    comment ? db.comment.findUnique({ where: { id: comment }, select: { body: true } }) : null,
    person ? db.user.findUnique({ where: { id: person }, select: { name: true } }) : null,
    person ? db.comment.findUnique({ where: { id: person }, select: { guestName: true, author: { select: { name: true } } } }) : null,
  ])
  const whose = user?.name ?? guest?.author?.name ?? guest?.guestName
  return {
    article: article && !story ? `There is no article at /articles/${article}.` : '',
    comment: one ? `“${excerpt(one.body, 60)}”` : 'one that there is not',
    person: whose ?? 'somebody whom there is not',
  }
}
