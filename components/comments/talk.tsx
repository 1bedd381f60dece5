'use client'

import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useMe } from '@/components/account/me'
import { type Answered, CommentForm } from './form'

interface Reply {
  to: Answered
  slot: Element
}

/** The one form of the page, a new thread's or the answer to `parent`. A press on Reply brings it below that comment; without JavaScript the link leads to a page that has it. */
export function Talk({ article, parent }: { article: string; parent?: Answered }) {
  const me = useMe()
  const [reply, setReply] = useState<Reply | null>(null)

  useEffect(() => {
    function open(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-reply]') : null
      const { reply: id, name } = link?.dataset ?? {}
      const slot = id && document.querySelector(`[data-slot="${CSS.escape(id)}"]`)
      if (!slot || !name || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      setReply({ to: { id, name }, slot })
    }
    document.addEventListener('click', open)
    return () => document.removeEventListener('click', open)
  }, [])

  useEffect(() => {
    if (reply) reply.slot.querySelector('textarea')?.focus()
  }, [reply])

  function cancel() {
    const link = reply && document.querySelector<HTMLElement>(`a[data-reply="${CSS.escape(reply.to.id)}"]`)
    setReply(null)
    link?.focus()
  }

  if (!reply?.slot.isConnected) return <CommentForm key="new" article={article} me={me} {...(parent && { parent })} />
  return createPortal(
    <div className="mt-4">
      <CommentForm key={reply.to.id} article={article} parent={reply.to} me={me} onCancel={cancel} />
    </div>,
    reply.slot,
  )
}
