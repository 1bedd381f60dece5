import { type CommentsPage, commentsOf } from './comments-of'
import type { Db } from './db'
import { choicesOf } from './mail/mailbox'
import { appealsOf, type OwnAppeal } from './measure-appeals'
import type { Person } from './people'
import { policyInForce } from './policy-versions'
import { standingExplained } from './standing'
import type { Explained } from './standing-words'
import { type Told, toldTo } from './told'

export interface YourAccount {
  standing: Explained
  told: Told[]
  appeals: OwnAppeal[]
  comments: CommentsPage
  choices: Awaited<ReturnType<typeof choicesOf>>
}

/** What the page of somebody's account shows: comments of theirs after the one named, the newest where none is. */
export async function yourAccount(db: Db, person: Person, { after, now }: { after: string; now: Date }): Promise<YourAccount> {
  const policy = await policyInForce(db, now)
  const [standing, told, appeals, comments, choices] = await Promise.all([
    standingExplained(db, { person }, policy, now),
    toldTo(db, person, now),
    appealsOf(db, person),
    commentsOf(db, person, after),
    choicesOf(db, person.email),
  ])
  return { standing, told, appeals, comments, choices }
}
