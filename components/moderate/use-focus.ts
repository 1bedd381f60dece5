import { useCallback, useEffect, useRef } from 'react'
import type { Act } from '@/lib/status'
import type { Desk } from './desk-rows'

/** Of a row the button of an act, or its link. */
type Place = 'heading' | { row: string; act: Act | null }

/** Keeps the keyboard's place: on the open comment, or on the same button of the next row; and the open row in sight. */
export function useFocus({ current, said }: Desk) {
  const wanted = useRef<Place | null>(null)
  const first = useRef(true)

  const settle = useCallback(() => {
    const place = wanted.current
    wanted.current = null
    if (place === 'heading') heading()?.focus({ preventScroll: true })
    else if (place) (buttonOf(place) ?? heading())?.focus()
    // What was pressed may have gone with what it did.
    else if (document.activeElement === document.body) heading()?.focus({ preventScroll: true })
  }, [])

  // After each change of place, and each thing said.
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    settle()
  }, [current, said.nth, settle])

  useEffect(() => {
    if (!current) return
    document.getElementById(`queue-${current}`)?.scrollIntoView({ block: 'nearest' })
    // A phone shows the comment alone, and begins at its beginning.
    const list = document.querySelector('.desk-list')
    if (list && getComputedStyle(list).display === 'none') scrollTo({ top: 0 })
    for (const pane of document.querySelectorAll('.desk-reading, .desk-comment, .desk-person')) pane.scrollTop = 0
  }, [current])

  const to = useCallback(
    (place: Place) => {
      wanted.current = place
      requestAnimationFrame(() => wanted.current && settle())
    },
    [settle],
  )
  const focusHeading = useCallback(() => to('heading'), [to])
  const focusRow = useCallback((row: string | null, act: Act | null) => to(row ? { row, act } : 'heading'), [to])
  return { focusHeading, focusRow }
}

const heading = () => document.getElementById('comment-title')

const buttonOf = ({ row, act }: { row: string; act: Act | null }) =>
  document.querySelector<HTMLElement>(`#queue-${CSS.escape(row)} ${act ? `button[value="${act}"]` : '.row-link'}`)
