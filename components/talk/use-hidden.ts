import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { hidePerson, showPerson } from './actions'
import { hiddenHere, keepHidden } from './hidden-here'
import type { Mine } from './use-mine'

/** Whom the reader hides: by their account, and in this browser. hide() returns a word where it is refused. */
export function useHidden(mine: Mine | null) {
  const t = useTranslations('talk.acts')
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  /** The comment from which somebody was hidden a moment ago. */
  const [just, setJust] = useState<string | null>(null)

  useEffect(() => {
    setKeys((before) => new Set([...before, ...Object.keys(hiddenHere()), ...(mine?.hidden ?? [])]))
  }, [mine])

  async function hide(comment: HTMLElement): Promise<string | null> {
    const { whose = '' } = comment.dataset
    const id = comment.id.replace('comment-', '')
    const answer = await hidePerson(null, form('comment', id)).catch(() => null)
    if (answer?.state !== 'done') return answer?.message ?? t('lost')
    if (!answer.result) keepHidden({ ...hiddenHere(), [whose]: comment.querySelector('bdi')?.textContent ?? '' })
    setKeys((before) => new Set([...before, whose]))
    setJust(id)
    return null
  }

  function stop(whose: string) {
    const { [whose]: _, ...rest } = hiddenHere()
    keepHidden(rest)
    void showPerson(null, form('whose', whose)).catch(() => null)
    setKeys((before) => new Set([...before].filter((key) => key !== whose)))
  }

  return { keys, just, hide, stop }
}

function form(name: string, value: string): FormData {
  const data = new FormData()
  data.set(name, value)
  return data
}
