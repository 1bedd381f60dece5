'use client'

import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'

interface AsServedProps {
  as?: 'div' | 'li'
  className?: string
  /** Stands for the content: while it is the same, so is the content. */
  mark: string
  /** Of our own making, in place of children. */
  html?: string
  children?: React.ReactNode
}

/**
 * What the server wrote and scripts do not take over: no component of the browser's may be in it. React takes what stands on the
 * page for it, so scripts need not be sent it a second time (lib/front/sent-once.ts). A refresh that brings another mark brings
 * the content with it.
 */
export function AsServed({ as: Element = 'div', className, mark, html, children }: AsServedProps) {
  const arriving = useArriving()
  const [served] = useState(arriving ? mark : null)
  // Where a page is not as React expects it (translators and extensions change it before scripts come), React draws it anew: from
  // what was sent, and this was not. At this moment it still stands on the page.
  const [stood] = useState(() => ({ mark, html: arriving ? undefined : onPage(mark) }))
  const place = useRef<HTMLElement>(null)
  const drawn = useRef(mark)
  const before = useRef<((now: HTMLElement) => void) | null>(null)
  // What stood there is still there now, and not when this has been drawn.
  if (drawn.current !== mark && place.current) before.current = kept(place.current)
  drawn.current = mark

  useLayoutEffect(() => {
    if (place.current) before.current?.(place.current)
    before.current = null
  })

  const own = { ref: place as React.RefObject<never>, 'data-served': mark, ...(className && { className }) }
  const asItStands = served === mark && typeof window !== 'undefined'
  const inside = asItStands ? '' : (html ?? (children === undefined && stood.mark === mark ? stood.html : undefined))
  if (inside !== undefined) return <Element {...own} key={mark} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: inside }} />
  return (
    <Element {...own} key="drawn">
      {children}
    </Element>
  )
}

interface AsServedListProps {
  className?: string
  /** Of each: its key and the mark of what it says. */
  items: [string, string][]
  children?: React.ReactNode[]
}

/** Items of a list, each as it was served; the same as an <AsServed> for each, in far fewer words to the scripts. */
export function AsServedList({ className, items, children }: AsServedListProps) {
  return items.map(([key, mark], i) => (
    <AsServed key={key} as="li" mark={mark} {...(className && { className })}>
      {children?.[i]}
    </AsServed>
  ))
}

/** True on the server, and in the browser for what the server has written. */
const useArriving = () =>
  useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
const never = () => () => {}

const onPage = (mark: string) => document.querySelector(`[data-served="${CSS.escape(mark)}"]`)?.innerHTML

const reachable = 'a, button, summary'

/** Remembers which folds are shut and where the focus is. What it returns brings what comes in this place to the same. */
function kept(place: HTMLElement): (now: HTMLElement) => void {
  const folds = [...place.querySelectorAll('details')].map(({ open }) => open)
  const focused = document.activeElement
  const around = focused && place.contains(focused) ? focused.closest('[id]') : null
  const nth = around && focused ? [...around.querySelectorAll(reachable)].indexOf(focused) : -1
  return (now) => {
    for (const [i, fold] of [...now.querySelectorAll('details')].entries()) fold.open = folds[i] ?? fold.open
    const again = around && now.querySelector(`#${CSS.escape(around.id)}`)
    again?.querySelectorAll<HTMLElement>(reachable)[nth]?.focus({ preventScroll: true })
  }
}
