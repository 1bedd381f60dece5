import type { PolicyVersion } from '../policy/policy'
import { parentsFirst } from './circles'
import type { NewComment } from './comments'
import type { Known } from './known'
import type { Problem } from './problem'

export interface Facts extends Known {
  policy: PolicyVersion
  now: Date
  /** Ids of lines that could not be read. */
  unread: Set<string>
}

/** What is wrong with comments that are right line by line: with one another, or with what the database knows. */
export function faultsOf(comments: NewComment[], facts: Facts): Problem[] {
  const firsts = new Map<string, NewComment>()
  for (const comment of comments) if (!firsts.has(comment.id)) firsts.set(comment.id, comment)
  const clauses = new Set(facts.policy.clauses.map(({ id }) => id))
  const clauseFault = ({ clause }: NewComment): Told => {
    if (clause === null || clauses.has(clause)) return []
    return [['clause', `“${clause}” is no clause of the policy in force (version ${facts.policy.number}): ${[...clauses].join(', ')}`]]
  }
  const checks = [
    (comment: NewComment) => articleFault(comment, facts),
    (comment: NewComment) => idFault(comment, facts, firsts.get(comment.id)),
    (comment: NewComment) => parentFault(comment, facts, firsts),
    ({ at }: NewComment): Told => (at > facts.now ? [['at', 'is in the future']] : []),
    clauseFault,
  ]
  const faults = comments.flatMap((comment) => {
    const { file, line } = comment
    return checks.flatMap((check) => check(comment)).map(([field, message]) => ({ file, line, field, message }))
  })
  return [...faults, ...circleFaults(comments)]
}

type Told = [field: string, message: string][]

function articleFault({ article }: NewComment, { articles }: Facts): Told {
  return articles.has(article) ? [] : [['article', `there is no article “${article}” here: import it first`]]
}

function idFault(comment: NewComment, { stored }: Facts, first: NewComment | undefined): Told {
  const { id, article } = comment
  if (first && first !== comment) return [['id', `“${id}” is the id of ${first.file}:${first.line} too`]]
  const there = stored.get(id)
  return there && there.slug !== article ? [['id', `“${id}” is already a comment on “${there.slug}”`]] : []
}

function parentFault({ id, parent, article }: NewComment, { stored, unread }: Facts, firsts: Map<string, NewComment>): Told {
  const there = stored.get(id)
  if (there && there.slug === article && there.parentId !== parent) {
    return [
      ['parent', `“${id}” is here already and answers ${there.parentId ? `“${there.parentId}”` : 'no other comment'}: it cannot be moved`],
    ]
  }
  if (parent === null || unread.has(parent)) return []
  const under = firsts.get(parent)?.article ?? stored.get(parent)?.slug
  if (under === undefined) return [['parent', `there is no comment “${parent}”, neither in these files nor on the site`]]
  return under === article ? [] : [['parent', `“${parent}” is a comment on another article, “${under}”`]]
}

function circleFaults(comments: NewComment[]): Problem[] {
  return parentsFirst(comments).circles.map((circle) => {
    const ids = circle.map(({ id }) => id)
    const shown = ids.length > 6 ? [...ids.slice(0, 5), '…'] : ids
    const message =
      ids.length === 1
        ? 'a comment cannot answer itself'
        : `these comments answer one another in a circle: ${[...shown, ids[0]].join(' -> ')}`
    const { file, line } = circle.reduce((a, b) => (a.line <= b.line ? a : b))
    return { file, line, field: 'parent', message }
  })
}
