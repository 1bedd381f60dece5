'use client'

import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useMe } from '@/components/account/me'
import { onQuote, type Quoting } from '@/components/talk/quoting'
import { useThreads } from '@/components/talk/use-threads'
import { type Answered, CommentForm } from './form'

interface Reply {
  to: Answered
  slot: Element
}

interface TalkProps {
  article: string
  parent?: Answered
}

/** The one form of the page, a new thread's or the answer to `parent`. A press on Reply brings it below that comment; without JavaScript the link leads to a page that has it. */
export function Talk({ article, parent }: TalkProps) {
  const me = useMe()
  const [reply, setReply] = useState<Reply | null>(null)
  const [quote, setQuote] = useState<Quoting | null>(null)
  const open = useRef<Reply | null>(null)
  open.current = reply?.slot.isConnected ? reply : null

  useEffect(() => {
    function answer(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-reply]') : null
      const to = link && replyTo(link.dataset.reply ?? '')
      if (!to || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      setReply(to)
    }
    document.addEventListener('click', answer)
    return () => document.removeEventListener('click', answer)
  }, [])

  // What is quoted goes into the form that is open below a comment, else into an answer to whom it is from, else into the first form.
  useEffect(
    () =>
      onQuote((quoting) => {
        setQuote(quoting)
        if (!open.current && quoting.of) setReply(replyTo(quoting.of.id))
      }),
    [],
  )

  useEffect(() => {
    if (reply) reply.slot.querySelector('textarea')?.focus()
  }, [reply])

  // A refresh may have brought its comment anew; what was typed is kept as a draft.
  useThreads(() => {
    if (reply && !reply.slot.isConnected) setReply(replyTo(reply.to.id))
  })

  // At once: a moment later somebody may be writing in another field already.
  useEffect(() => {
    if (quote) document.querySelector<HTMLElement>('textarea[name="comment"]')?.focus()
  }, [quote])

  function cancel() {
    const link = reply && document.querySelector<HTMLElement>(`a[data-reply="${CSS.escape(reply.to.id)}"]`)
    setReply(null)
    link?.focus()
  }

  const form = { article, me, quote, unquote: () => setQuote(null) }
  if (!reply?.slot.isConnected) return <CommentForm key="new" {...form} {...(parent && { parent })} />
  return createPortal(
    <div className="mt-4">
      <CommentForm key={reply.to.id} {...form} parent={reply.to} onCancel={cancel} />
    </div>,
    reply.slot,
  )
}

/** The comment with this id, and where its answer is written; null where it is not on the page. */
function replyTo(id: string): Reply | null {
  const slot = id && document.querySelector(`[data-slot="${CSS.escape(id)}"]`)
  const name = document.querySelector(`#comment-${CSS.escape(id)} bdi`)?.textContent
  return slot && name ? { to: { id, name }, slot } : null
}
