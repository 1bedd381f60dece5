import { type RefObject, useEffect, useRef } from 'react'

/** The data attribute that names a row, and where rows are that were moved. */
const rows = { article: '[data-slot] [data-article', movable: '[data-movable' }

/** A button that moved its row away is found again where the row went; where it is gone, the row's first is, or what is said. */
export function useKeptFocus(frame: RefObject<HTMLElement | null>, answer: unknown, kind: keyof typeof rows = 'article') {
  const pressed = useRef<{ row: string; value: string } | null>(null)

  useEffect(() => {
    const element = frame.current
    if (!element) return
    const note = ({ submitter }: SubmitEvent) => {
      const row = submitter?.closest<HTMLElement>(`[data-${kind}]`)
      pressed.current = { row: row?.dataset[kind] ?? '', value: submitter?.getAttribute('value') ?? '' }
    }
    element.addEventListener('submit', note, true)
    return () => element.removeEventListener('submit', note, true)
  }, [frame, kind])

  useEffect(() => {
    const was = pressed.current
    pressed.current = null
    if (!answer || !was || !frame.current || document.activeElement !== document.body) return
    const row = frame.current.querySelector(`${rows[kind]}="${CSS.escape(was.row)}"]`)
    const button = row?.querySelector<HTMLElement>(`button[value="${CSS.escape(was.value)}"]`) ?? row?.querySelector('button')
    const said = frame.current.querySelector<HTMLElement>('[role="status"]')
    ;(button ?? said)?.focus()
  }, [frame, answer, kind])
}
