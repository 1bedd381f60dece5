'use client'

import { type ComponentProps, type RefObject, useLayoutEffect, useRef } from 'react'

// When React takes over a text area it writes into it what the server wrote there (initTextarea in react-dom 19.3), over what
// somebody has typed since the page came. That is noted here as soon as these lines run, and put back.

interface Typed {
  value: string
  at: number
}
const typed = new WeakMap<HTMLTextAreaElement, Typed>()

function note(area: EventTarget | null) {
  if (!(area instanceof HTMLTextAreaElement)) return
  if (area.value === area.defaultValue) typed.delete(area)
  else typed.set(area, { value: area.value, at: area.selectionStart })
}

if (typeof document !== 'undefined') {
  document.querySelectorAll('textarea').forEach(note)
  document.addEventListener('input', ({ target }) => note(target), true)
}

type TextAreaProps = Omit<ComponentProps<'textarea'>, 'ref'> & { ref?: RefObject<HTMLTextAreaElement | null> | undefined }

/** A text area that keeps what was typed before the scripts came. */
export function TextArea({ ref, ...props }: TextAreaProps) {
  const own = useRef<HTMLTextAreaElement>(null)
  const area = ref ?? own
  useLayoutEffect(() => {
    const { current } = area
    const before = current && typed.get(current)
    if (!current || !before) return
    typed.delete(current)
    if (current.value === before.value) return
    current.value = before.value
    current.setSelectionRange(before.at, before.at)
    // Whoever saves, counts or previews what is written hears of it, once the whole form is there.
    setTimeout(() => current.dispatchEvent(new Event('input', { bubbles: true })))
  }, [area])
  return <textarea ref={area} {...props} />
}
