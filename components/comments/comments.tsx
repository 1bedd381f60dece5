import { Announced, ClosedNotice } from '@/components/comment-modes/notice'
import { Near } from '@/components/talk/near'
import { RespectForm } from '@/components/talk/respect-form'
import type { Mode } from '@/lib/comment-modes/modes'
import type { ModeChange } from '@/lib/comment-modes/state'
import type { Discussion } from '@/lib/discussion'
import { roundedInWords } from '@/lib/respects'
import { counted } from '@/lib/text'
import type { Order } from '@/lib/threads'
import { Threads } from './discussion'
import { Picks } from './picks'
import { Talk } from './talk'

interface CommentsProps {
  article: string
  mode: Mode
  /** Why it is so and since when, where that is known. */
  changed: ModeChange | null
  discussion: Discussion
  wait: number | null
}

/** The turn of the page from the article to its readers. */
export function Comments({ article, mode, changed, discussion, wait }: CommentsProps) {
  if (mode === 'off') return null
  const open = mode !== 'closed'
  return (
    <section id="comments" aria-label="Comments" className="mt-14 scroll-mt-20 border-t-2 border-strong pt-5">
      <h2 className="font-serif text-2xl">Comments</h2>
      <Standing discussion={discussion} mode={mode} wait={wait} />
      <Announced changed={changed} />
      <div className="mt-6">{open ? <Talk article={article} /> : <ClosedNotice changed={changed} />}</div>
      <Picks discussion={discussion} />
      <Orders article={article} discussion={discussion} />
      {discussion.threads.length > 0 ? (
        <Threads threads={discussion.threads} article={article} open={open} />
      ) : (
        open && <p className="py-8 font-serif text-lg text-soft">Nobody has commented yet. The first word is yours.</p>
      )}
      <Pages article={article} discussion={discussion} />
      {discussion.count > 0 && <p className="small mt-4">{roundedInWords}</p>}
      <RespectForm />
      <Near article={article} since={discussion.since} />
    </section>
  )
}

function Standing({ discussion, mode, wait }: Pick<CommentsProps, 'discussion' | 'mode' | 'wait'>) {
  const facts = [
    counted(discussion.count, 'comment'),
    discussion.waiting > 0 && `${discussion.waiting} waiting`,
    before[mode],
    wait !== null && `median wait ${minutes(wait)}`,
  ]
  return <p className="figures mt-1 text-sm text-soft">{facts.filter(Boolean).join(' · ')}</p>
}

const before: Record<Mode, string> = {
  open: 'moderated before publication',
  newcomers: 'first comments wait for a moderator',
  held: 'every comment waits for a moderator',
  closed: 'moderated before publication',
  off: '',
}

const minutes = (wait: number) => (wait < 90 ? counted(Math.max(1, Math.round(wait)), 'minute') : counted(Math.round(wait / 60), 'hour'))

const orders: Record<Order, string> = { oldest: 'Oldest first', newest: 'Newest first', picked: 'Picked first' }

/** An order by picks is one where there are some. */
function Orders({ article, discussion: { order, count, picks } }: Pick<CommentsProps, 'article' | 'discussion'>) {
  if (count < 2) return null
  const names = (['oldest', 'newest', 'picked'] as const).filter((name) => name !== 'picked' || picks.length > 0 || order === name)
  return (
    <nav aria-label="Order of comments" className="mt-8 flex gap-5 border-b border-rule pb-2 text-sm">
      {names.map((name) => (
        <a
          key={name}
          href={address(article, name)}
          aria-current={name === order ? 'true' : undefined}
          className="text-soft no-underline hover:underline aria-[current]:font-semibold aria-[current]:text-ink"
        >
          {orders[name]}
        </a>
      ))}
    </nav>
  )
}

function Pages({ article, discussion: { page, pages, order } }: Pick<CommentsProps, 'article' | 'discussion'>) {
  if (pages < 2) return null
  return (
    <nav aria-label="Pages of comments" className="flex items-center justify-between border-t border-rule pt-4 text-sm">
      {page > 1 ? (
        <a href={address(article, order, page - 1)} rel="prev">
          Earlier threads
        </a>
      ) : (
        <span />
      )}
      <span className="small">
        Page {page} of {pages}
      </span>
      {page < pages ? (
        <a href={address(article, order, page + 1)} rel="next" className="font-semibold text-talk">
          More threads
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}

/** Oldest first, first page, is the article's own address. */
function address(article: string, order: Order, page = 1): string {
  const path = [order !== 'oldest' || page > 1 ? order : '', page > 1 ? page : ''].filter(Boolean).join('/')
  return `/articles/${article}${path && `/${path}`}#comments`
}
