import { type RefObject, useEffect, useRef } from 'react'

/** A button that moved its row away is found again where the row went; where it is gone, the row's first, or what is said. */
export function useKeptFocus(frame: RefObject<HTMLElement | null>, answer: unknown) {
  const pressed = useRef<{ article: string; value: string } | null>(null)

  useEffect(() => {
    const element = frame.current
    if (!element) return
    const note = (event: SubmitEvent) => {
      const row = event.submitter?.closest<HTMLElement>('[data-article]')
      pressed.current =
        row && event.submitter ? { article: row.dataset.article ?? '', value: event.submitter.getAttribute('value') ?? '' } : null
    }
    element.addEventListener('submit', note, true)
    return () => element.removeEventListener('submit', note, true)
  }, [frame])

  useEffect(() => {
    const was = pressed.current
    pressed.current = null
    if (!answer || !was || !frame.current || document.activeElement !== document.body) return
    const row = frame.current.querySelector(`[data-slot] [data-article="${CSS.escape(was.article)}"]`)
    const button = row?.querySelector<HTMLElement>(`button[value="${CSS.escape(was.value)}"]`) ?? row?.querySelector('button')
    button?.focus()
  }, [frame, answer])
}
