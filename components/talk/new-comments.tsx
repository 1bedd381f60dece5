'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, useTransition } from 'react'
import { useEdition } from '@/components/ui/edition'
import { inEdition, type Lang } from '@/lib/languages/editions'
import type { IslandProps } from './island'
import { arrived, own } from './own'
import { useNews } from './use-news'
import { useThreads } from './use-threads'

/** Says that there are new comments, and brings them when that is asked for; nothing moves before. */
export function NewComments({ article, since }: IslandProps) {
  const [fresh, forget] = useFresh(article, since)
  const [wanted, setWanted] = useState<string[]>([])
  const [pending, start] = useTransition()
  const router = useRouter()
  const { lang } = useEdition()

  useEffect(() => {
    if (pending || wanted.length === 0) return
    setWanted([])
    lead(wanted, lang)
  }, [pending, wanted, lang])

  function bring() {
    forget()
    start(() => {
      setWanted(fresh)
      router.refresh()
    })
  }

  return fresh.length > 0 && <Bar count={fresh.length} bring={bring} />
}

/** The place is there before the words: only then are they read aloud. */
function Bar({ count, bring }: { count: number; bring: () => void }) {
  const t = useTranslations('talk.fresh')
  const [said, setSaid] = useState(false)
  useEffect(() => {
    const soon = setTimeout(() => setSaid(true), 50)
    return () => clearTimeout(soon)
  }, [])
  return (
    <div role="status" aria-label={t('label')}>
      {said && (
        <button type="button" className="button text-talk" onClick={bring}>
          {t('count', { count })}
        </button>
      )}
    </div>
  )
}

const place = (id: string) => document.getElementById(`comment-${id}`)

/** To the first of them on this page; where it stands on another, there. */
function lead(ids: string[], lang: Lang) {
  const [first] = ids
    .flatMap((id) => place(id) ?? [])
    .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
  if (!first) return location.assign(inEdition(lang, `/comments/${ids[0]}`))
  const fold = first.closest('details')
  if (fold) fold.open = true
  first.tabIndex = -1
  first.focus({ preventScroll: true })
  first.scrollIntoView({ block: 'center' })
}

/** The comments that were published since the page was made and are not on it, as the server tells them; and how to forget them. */
function useFresh(article: string, since: string): [string[], () => void] {
  const [fresh, setFresh] = useState<string[]>([])
  const seen = useRef(new Set<string>())

  useNews(`/api/talk/${encodeURIComponent(article)}`, since, async ({ ids, gone }) => {
    await arrived()
    const come = ids.filter((id) => !seen.current.has(id) && !own.has(id) && !place(id))
    for (const id of ids) seen.current.add(id)
    for (const id of gone) seen.current.delete(id)
    setFresh((before) => [...before.filter((id) => !gone.includes(id)), ...come])
  })

  // Whatever brought them: what is on the page is no news.
  useThreads(() => setFresh((before) => (before.some(place) ? before.filter((id) => !place(id)) : before)))

  return [fresh, () => setFresh([])]
}
