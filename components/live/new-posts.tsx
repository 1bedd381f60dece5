'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useLayoutEffect, useRef, useState, useTransition } from 'react'
import { useEdition } from '@/components/ui/edition'
import { atOnce } from '@/lib/ready'
import { useNewPosts } from './use-new-posts'

interface Line {
  post: HTMLElement
  top: number
}

/** Says that there are new posts, and shows them when that is asked for; the line that one reads stays where it is. */
export function NewPosts({ article, since }: { article: string; since: string }) {
  const t = useTranslations('reading')
  const { lang, dir } = useEdition()
  const [fresh, forget] = useNewPosts(article, since)
  const [shown, setShown] = useState(0)
  const [asked, setAsked] = useState(0)
  const [pending, start] = useTransition()
  const line = useRef<Line | null>(null)
  const router = useRouter()

  useEffect(() => {
    if (pending || asked === 0) return
    setAsked(0)
    setShown(asked)
  }, [pending, asked])

  // Once all is there, these words too.
  useLayoutEffect(() => {
    const read = line.current
    if (shown > 0 && read?.post.isConnected) window.scrollBy({ top: read.post.getBoundingClientRect().top - read.top, behavior: 'instant' })
  }, [shown])

  function show() {
    line.current = lineRead()
    forget()
    setShown(0)
    start(() => {
      setAsked(fresh.length)
      router.refresh()
    })
  }

  return (
    <div className="new-posts no-print" role="status" lang={lang} dir={dir} {...{ [atOnce]: '' }}>
      {fresh.length > 0 && (
        <button type="button" className="button" onClick={show}>
          {t('newPosts', { count: fresh.length })}
        </button>
      )}
      {fresh.length === 0 && shown > 0 && <p className="small">{t('shown', { count: shown })}</p>}
    </div>
  )
}

/** The post at the top of what is seen, where somebody has scrolled into the posts. */
function lineRead(): Line | null {
  const posts = [...document.querySelectorAll<HTMLElement>('.live-posts .live-post')]
  if (!posts[0] || posts[0].getBoundingClientRect().top > 80) return null
  const post = posts.find((one) => one.getBoundingClientRect().bottom > 80)
  return post ? { post, top: post.getBoundingClientRect().top } : null
}
