import { type RefObject, useEffect } from 'react'

/** Alt with an arrow presses the button of the row in which the keyboard is. */
export function useArrowKeys(frame: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const press = (event: KeyboardEvent) => {
      const act = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : null
      const target = event.target instanceof Element ? event.target : null
      // In a list of choices these keys open it.
      if (!act || !event.altKey || target instanceof HTMLSelectElement) return
      const button = target?.closest('[data-movable]')?.querySelector<HTMLButtonElement>(`button[value="${act}"]`)
      if (!button) return
      event.preventDefault()
      button.form?.requestSubmit(button)
    }
    element.addEventListener('keydown', press)
    return () => element.removeEventListener('keydown', press)
  }, [frame])
}
