'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useEdition } from '@/components/ui/edition'
import { type Player, playerFor } from '@/lib/embeds'

interface Place {
  /** Behind the link, in the server's own HTML. */
  slot: HTMLElement
  player: Player
  title: string
}

/** Where a link in the text before it leads to something that can be played in the page, a button for it. Before it is pressed nobody else hears of the reader. */
export function PlayHere() {
  const [places, setPlaces] = useState<Place[]>([])
  const mark = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const text = mark.current?.previousElementSibling
    const found = [...(text?.querySelectorAll<HTMLAnchorElement>('.embed > a') ?? [])].flatMap((link) => {
      const player = playerFor(link.href)
      if (!player || !link.parentElement) return []
      const slot = document.createElement('span')
      slot.className = 'no-print'
      link.parentElement.append(slot)
      return [{ slot, player, title: link.textContent ?? '' }]
    })
    setPlaces(found)
    return () => {
      for (const { slot } of found) slot.remove()
    }
  }, [])
  return (
    <>
      <span ref={mark} hidden />
      {places.map((place, i) => createPortal(<Play {...place} />, place.slot, String(i)))}
    </>
  )
}

function Play({ player: { service, src, referrer }, title }: Place) {
  const t = useTranslations('reading')
  const { lang, dir } = useEdition()
  const [playing, setPlaying] = useState<boolean | null>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (playing) frame.current?.focus()
    if (playing === false) button.current?.focus()
  }, [playing])

  if (!playing)
    return (
      <span lang={lang} dir={dir} className="player">
        <button
          type="button"
          className="button button-light"
          aria-label={t('playTitle', { title })}
          ref={button}
          onClick={() => setPlaying(true)}
        >
          {t('play')}
        </button>
        <span className="small">{t('contacts', { service })}</span>
      </span>
    )
  return (
    <span lang={lang} dir={dir} className="player">
      <iframe
        ref={frame}
        src={src}
        title={title}
        referrerPolicy={referrer}
        sandbox="allow-scripts allow-same-origin allow-presentation"
        allow="fullscreen; picture-in-picture; encrypted-media"
        allowFullScreen
      />
      <button type="button" className="quiet" onClick={() => setPlaying(false)}>
        {t('close')}
      </button>
    </span>
  )
}
