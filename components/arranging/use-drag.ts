import { type RefObject, startTransition, useEffect, useRef } from 'react'

interface Desk {
  send: (form: FormData) => void
  place: string
  version: string
}

interface Target {
  slot: string
  /** Before which of the rows, the dragged one not counted. */
  at: number
  /** What shows where it would come to stand. */
  mark: HTMLElement
  side: 'before' | 'after' | 'into'
}

/** Rows are dragged by their handle, with mouse, pen or finger; a drop sends what the buttons send. Returns the ref of what follows the pointer. */
export function useDrag(frame: RefObject<HTMLElement | null>, desk: Desk) {
  const ghost = useRef<HTMLDivElement>(null)
  const now = useRef(desk)
  now.current = desk

  useEffect(() => {
    const element = frame.current
    if (!element) return
    let ending: AbortController | null = null

    const begin = (event: PointerEvent) => {
      const pressed = event.target instanceof Element ? event.target : null
      const handle = pressed?.closest<HTMLElement>('[data-handle]')
      const row = handle?.closest<HTMLElement>('[data-article]')
      if (!handle || !row || event.button !== 0 || ending) return
      event.preventDefault()
      handle.setPointerCapture(event.pointerId)
      ending = new AbortController()
      const { signal } = ending
      let target: Target | null = null
      const end = (drop: boolean) => {
        ending?.abort()
        ending = null
        unmark(target)
        row.removeAttribute('data-dragged')
        show(ghost.current, null)
        if (drop && target) dropOn(target, row.dataset.article ?? '', now.current)
      }
      row.dataset.dragged = ''
      handle.addEventListener(
        'pointermove',
        (move) => {
          show(ghost.current, { text: row.dataset.headline ?? '', x: move.clientX, y: move.clientY })
          scrollAtEdge(move.clientY)
          const over = targetAt(element, row, move)
          if (over?.mark !== target?.mark || over?.side !== target?.side) unmark(target)
          target = over
          if (target) target.mark.dataset.drop = target.side
        },
        { signal },
      )
      handle.addEventListener('pointerup', () => end(true), { signal })
      handle.addEventListener('pointercancel', () => end(false), { signal })
      document.addEventListener('keydown', (key) => key.key === 'Escape' && end(false), { signal })
    }
    element.addEventListener('pointerdown', begin)
    return () => {
      ending?.abort()
      element.removeEventListener('pointerdown', begin)
    }
  }, [frame])

  return ghost
}

function dropOn({ slot, at }: Target, article: string, { send, place, version }: Desk) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ act: 'put', article, to: slot, at: String(at), place, version })) form.set(name, value)
  startTransition(() => send(form))
}

function targetAt(frame: HTMLElement, row: HTMLElement, { clientX, clientY }: PointerEvent): Target | null {
  const slots = [...frame.querySelectorAll<HTMLElement>('[data-slot]')]
  const slot = slots.find((one) => {
    const box = one.getBoundingClientRect()
    return clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom
  })
  if (!slot) return null
  const rows = [...slot.querySelectorAll<HTMLElement>('[data-article]')].filter((other) => other !== row)
  const at = rows.findIndex((other) => {
    const { top, height } = other.getBoundingClientRect()
    return clientY < top + height / 2
  })
  const name = slot.dataset.slot ?? ''
  const last = rows.at(-1)
  if (at >= 0) return { slot: name, at, mark: rows[at] ?? slot, side: 'before' }
  return { slot: name, at: rows.length, mark: last ?? slot, side: last ? 'after' : 'into' }
}

const unmark = (target: Target | null) => target?.mark.removeAttribute('data-drop')

function show(ghost: HTMLElement | null, what: { text: string; x: number; y: number } | null) {
  if (!ghost) return
  ghost.hidden = what === null
  if (!what) return
  ghost.textContent = what.text
  ghost.style.transform = `translate(${what.x + 12}px, ${what.y + 12}px)`
}

/** Near the edge of the window the page comes along. */
function scrollAtEdge(y: number) {
  if (y < 80) scrollBy(0, -16)
  if (y > innerHeight - 80) scrollBy(0, 16)
}
