import { useEffect, useRef } from 'react'

/** Does this to the comments on the page whenever the component is drawn, and whenever others come. */
export function useThreads(apply: () => void) {
  const latest = useRef(apply)
  useEffect(() => {
    latest.current = apply
    apply()
  })
  useEffect(() => {
    const talk = document.getElementById('comments')
    if (!talk) return
    const watch = new MutationObserver(() => latest.current())
    watch.observe(talk, { childList: true, subtree: true })
    return () => watch.disconnect()
  }, [])
}
