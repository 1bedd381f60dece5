import { useEffect, useRef } from 'react'
import type { KeyName } from '@/lib/desk/keys'

export type KeyWork = Record<KeyName, () => void>

/** Where a key means itself: in a field that takes text, and in whatever has keys of its own. */
const own = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], [popover], dialog'

/** Does what the moderator's keys stand for; with `keys` null nothing, for whoever has switched them off. */
export function useKeys(keys: Record<KeyName, string> | null, work: KeyWork) {
  const latest = useRef(work)
  latest.current = work

  useEffect(() => {
    if (!keys) return
    const names = new Map(Object.entries(keys).map(([name, key]) => [key, name as KeyName]))
    function pressed(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (event.target instanceof Element && event.target.closest(own)) return
      const name = names.get(event.key) ?? names.get(event.key.toLowerCase())
      if (!name) return
      event.preventDefault()
      // A key that is held down moves on, and decides once.
      if (event.repeat && name !== 'down' && name !== 'up') return
      latest.current[name]()
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [keys])
}
