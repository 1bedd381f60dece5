import { decidedItem, queueItem } from '@/components/moderate/item'
import { Queue } from '@/components/moderate/queue'
import { Troubles } from '@/components/moderate/troubles'
import { db } from '@/lib/db'
import { policyTroubles } from '@/lib/findings'
import { lastDecision, pendingQueue } from '@/lib/moderation'
import { policyInForce } from '@/lib/policy-versions'
import { requireModerator } from '@/lib/session'
import { resemblancesOf } from '@/lib/triage-model'

interface Props {
  searchParams: Promise<{ after?: string | string[]; order?: string | string[] }>
}

/** The queue of pending comments, oldest or likeliest to be rejected first, with the moderator's last decision still in its place. */
export default async function ModeratePage({ searchParams }: Props) {
  const moderator = await requireModerator('/moderate')
  const { after, order: wanted } = await searchParams
  const order = wanted === 'likely' ? wanted : 'oldest'
  const [queue, last, policy, troubles] = await Promise.all([
    pendingQueue(db, { order, after: typeof after === 'string' ? after : undefined }),
    lastDecision(db, moderator),
    policyInForce(db),
    policyTroubles(db),
  ])
  const resemblances = await resemblancesOf(db, queue.comments)
  return (
    <>
      <Troubles {...troubles} />
      <Queue
        items={queue.comments.map((comment) => queueItem(comment, resemblances.get(comment.id)))}
        decided={last && decidedItem(last)}
        waiting={queue.waiting}
        more={queue.more}
        order={order}
        clauses={policy.clauses.map(({ id, title, text }) => ({ id, title, text }))}
        name={moderator.name}
      />
    </>
  )
}
