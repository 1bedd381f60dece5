import { decidedItem, queueItem } from '@/components/moderate/item'
import { Queue } from '@/components/moderate/queue'
import { db } from '@/lib/db'
import { lastDecision, pendingQueue } from '@/lib/moderation'
import { policyInForce } from '@/lib/policy-versions'
import { requireModerator } from '@/lib/session'

interface Props {
  searchParams: Promise<{ after?: string | string[] }>
}

/** The queue of pending comments, oldest first, with the moderator's last decision still in its place. */
export default async function ModeratePage({ searchParams }: Props) {
  const moderator = await requireModerator('/moderate')
  const { after } = await searchParams
  const [queue, last, policy] = await Promise.all([
    pendingQueue(db, typeof after === 'string' ? after : undefined),
    lastDecision(db, moderator),
    policyInForce(db),
  ])
  const items = queue.comments.map(queueItem)
  const clauses = policy.clauses.map(({ id, title, text }) => ({ id, title, text }))
  return (
    <Queue
      items={items}
      decided={last && decidedItem(last)}
      waiting={queue.waiting}
      more={queue.more}
      clauses={clauses}
      name={moderator.name}
    />
  )
}
