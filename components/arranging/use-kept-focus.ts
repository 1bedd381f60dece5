import { type RefObject, useEffect, useRef } from 'react'

/** A button that moved its row away is found again where the row went; where it is gone, the row's first is, or what is said. */
export function useKeptFocus(frame: RefObject<HTMLElement | null>, answer: unknown) {
  const pressed = useRef<{ article: string; value: string } | null>(null)

  useEffect(() => {
    const element = frame.current
    if (!element) return
    const note = ({ submitter }: SubmitEvent) => {
      const row = submitter?.closest<HTMLElement>('[data-article]')
      pressed.current = { article: row?.dataset.article ?? '', value: submitter?.getAttribute('value') ?? '' }
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
    const said = frame.current.querySelector<HTMLElement>('[role="status"]')
    ;(button ?? said)?.focus()
  }, [frame, answer])
}
