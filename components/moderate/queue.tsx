'use client'

import { useActionState, useEffect, useRef } from 'react'
import { counted } from '@/lib/text'
import { decideComment } from './actions'
import { DecidedCard, WaitingCard } from './card'
import type { Decided, Item } from './item'

export interface ClauseChoice {
  id: string
  title: string
  text: string
}

interface QueueProps {
  items: Item[]
  /** The moderator's last decision, which stays in its place until the next. */
  decided: Decided | null
  waiting: number
  more: boolean
  order: 'oldest' | 'likely'
  clauses: ClauseChoice[]
  name: string
}

export function Queue({ items, decided, waiting, more, order, clauses, name }: QueueProps) {
  const [answer, send, pending] = useActionState(decideComment, null)
  const list = useRef<HTMLOListElement>(null)
  const all = order === 'oldest' ? inOrder(items, decided) : inFront(items, decided)
  const last = items.at(-1)

  // After a decision the eye and the keyboard go on to what comes next.
  useEffect(() => {
    if (answer?.state !== 'done') return
    const cards = [...(list.current?.children ?? [])]
    const here = cards.findIndex((card) => card.id === `queue-${answer.result.comment}`)
    const next = cards[here + 1] ?? cards[here]
    next?.querySelector<HTMLElement>('button')?.focus()
  }, [answer])

  return (
    <>
      <header className="py-8">
        <h1 className="font-serif text-3xl">Moderation</h1>
        <p className="figures mt-2 text-soft">
          {waiting === 0 ? 'Nothing waits.' : `${counted(waiting, 'comment')} ${waiting === 1 ? 'waits' : 'wait'}.`} You decide as {name}.
        </p>
        <Orders order={order} />
      </header>
      <Told answer={answer} />
      {all.length === 0 && (
        <p className="border-t-2 border-strong py-12 font-serif text-xl text-soft">
          The queue is empty. New comments appear here as they arrive; reload to look.
        </p>
      )}
      <ol ref={list} className="border-t-2 border-strong">
        {all.map((item) => (
          <li key={item.id} id={`queue-${item.id}`} className="border-b border-rule py-6">
            {'decision' in item ? (
              <DecidedCard item={item} clauses={clauses} send={send} />
            ) : (
              <WaitingCard item={item} clauses={clauses} send={send} busy={pending} />
            )}
          </li>
        ))}
      </ol>
      {more && last && (
        <p className="py-6">
          <a href={`/moderate?${order === 'likely' ? 'order=likely&' : ''}after=${last.id}`} className="button">
            More of the queue
          </a>
        </p>
      )}
    </>
  )
}

const orders = [
  { order: 'oldest', href: '/moderate', label: 'Oldest first' },
  { order: 'likely', href: '/moderate?order=likely', label: 'Likeliest to be rejected first' },
]

function Orders({ order }: Pick<QueueProps, 'order'>) {
  return (
    <nav aria-label="Order of the queue" className="mt-5 flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {orders.map((one) => (
        <a
          key={one.order}
          href={one.href}
          aria-current={one.order === order ? 'true' : undefined}
          className="text-soft no-underline hover:underline aria-[current]:font-semibold aria-[current]:text-ink"
        >
          {one.label}
        </a>
      ))}
    </nav>
  )
}

function Told({ answer }: { answer: Parameters<typeof decideComment>[0] }) {
  return (
    <>
      <p role="status" className="text-sm font-semibold text-approved empty:hidden">
        {answer?.state === 'done' ? `${answer.result.done}.` : ''}
      </p>
      {answer?.state === 'refused' && (
        <p role="alert" className="mb-4 border-s-4 border-rejected bg-shade px-4 py-3 text-sm font-semibold">
          {answer.message ?? Object.values(answer.errors).join(' ')}
        </p>
      )}
    </>
  )
}

function inOrder(items: Item[], decided: Decided | null): (Item | Decided)[] {
  if (!decided) return items
  return [...items.filter((item) => item.id !== decided.id), decided].sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** By likelihood a decided comment has no place of its own any more: it stands at the head of the list. */
function inFront(items: Item[], decided: Decided | null): (Item | Decided)[] {
  return decided ? [decided, ...items.filter((item) => item.id !== decided.id)] : items
}
