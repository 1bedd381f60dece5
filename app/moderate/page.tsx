import { Desk } from '@/components/moderate/desk'
import { opened, withDecided } from '@/components/moderate/place'
import { decidedItem, queueItem } from '@/components/moderate/queue-item'
import { Troubles } from '@/components/moderate/troubles'
import { db } from '@/lib/db'
import { filterChoices } from '@/lib/desk/choices'
import { contextOf } from '@/lib/desk/context'
import { queueCounts } from '@/lib/desk/counts'
import { oneComment, queuePage } from '@/lib/desk/queues'
import { deskSettings } from '@/lib/desk/settings'
import { clockTime } from '@/lib/desk/times'
import { viewFrom } from '@/lib/desk/view'
import { policyTroubles } from '@/lib/findings'
import { lastDecision, type Shift, shiftOf } from '@/lib/moderation'
import { policyInForce } from '@/lib/policy-versions'
import { requireModerator } from '@/lib/session'
import { resemblancesOf } from '@/lib/triage-model'

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The desk: a queue, the comment that is open with its context, and the moderator's last decision still in its place. */
export default async function ModeratePage({ searchParams }: Props) {
  const moderator = await requireModerator('/moderate')
  const params = await searchParams
  const view = viewFrom(params)
  const [page, counts, choices, last, policy, troubles, shift, settings] = await Promise.all([
    queuePage(db, view),
    queueCounts(db),
    filterChoices(db, view.filters),
    lastDecision(db, moderator),
    policyInForce(db),
    policyTroubles(db),
    shiftOf(db, moderator),
    deskSettings(db, moderator),
  ])
  const wanted = typeof params.comment === 'string' ? params.comment : undefined
  // A link may lead to a comment that is not on this page of the queue: it stands in front.
  const away = wanted && !page.comments.some(({ id }) => id === wanted) && last?.comment.id !== wanted ? await oneComment(db, wanted) : null
  const comments = away ? [away, ...page.comments] : page.comments
  const resemblances = await resemblancesOf(db, comments)
  const items = comments.map((comment) => queueItem(comment, { moderator, resembles: resemblances.get(comment.id) }))
  const decided = last && decidedItem(last, moderator)
  const all = view.after ? items : withDecided(items, decided, view)
  const current = opened(all, wanted, view.queue)
  const context = current ? await contextOf(db, moderator, current) : null
  return (
    <>
      <Troubles {...troubles} />
      {view.dropped && <p className="mt-4 text-sm">Left out of the address, as it makes no sense: {view.dropped.join(', ')}.</p>}
      {page.slow && (
        <p className="mt-4 text-sm">
          Such comments are rare here, and it takes long to look for them: these are from the next 10,000 of the queue.
        </p>
      )}
      <Desk
        {...{ view, counts, choices, current, context, after: page.after, items: all }}
        {...settings}
        me={{ id: moderator.id, name: moderator.name }}
        clauses={policy.clauses.map(({ id, title }) => ({ id, title }))}
        shift={shift && inWords(shift)}
        opened={wanted !== undefined}
        rejecting={params.act === 'reject' && wanted === current}
      />
    </>
  )
}

function inWords({ decisions, since }: Shift) {
  return { decisions, since: clockTime(since), minutes: Math.floor((Date.now() - since.getTime()) / 60_000) }
}
