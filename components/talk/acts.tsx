'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useLayoutEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useEdition } from '@/components/ui/edition'
import { inEdition } from '@/lib/languages/editions'
import { sayReady } from '@/lib/ready'
import { pickComment, unpickComment } from './actions'
import { isOpen, passageOf, quote } from './quoting'
import { share } from './share'
import { type Telling, Told } from './told'

interface ActsProps {
  /** May pick. */
  staff: boolean
  hide: (comment: HTMLElement) => Promise<string | null>
}

/** What the buttons below each comment do. One listener for all of them, and one menu, below the comment it is for. */
export function Acts({ staff, hide }: ActsProps) {
  const t = useTranslations('talk')
  const { lang } = useEdition()
  const [menu, setMenu] = useState<HTMLButtonElement | null>(null)
  const [told, setTold] = useState<Telling | null>(null)
  const router = useRouter()

  // Before anything is painted: a press is never lost.
  useLayoutEffect(() => {
    async function pressed({ target }: MouseEvent) {
      const button = target instanceof Element ? target.closest<HTMLButtonElement>('.acts > button[data-act]') : null
      if (!button) return
      if (button.dataset.act === 'more') return setMenu((open) => (open === button ? null : button))
      const copied = { copied: t('acts.copied'), copyThis: (url: string) => t('acts.copyThis', { url }) }
      const text = await share(inEdition(lang, `/comments/${idOf(button)}`), document.title, copied)
      setTold(text ? { row: button.parentElement, text } : null)
    }
    document.addEventListener('click', pressed)
    sayReady('[data-act]')
    return () => document.removeEventListener('click', pressed)
  }, [t, lang])

  useEffect(() => {
    if (!menu) return
    menu.ariaExpanded = 'true'
    const close = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      setMenu(null)
      menu.focus()
    }
    document.addEventListener('keydown', close)
    return () => {
      menu.ariaExpanded = 'false'
      document.removeEventListener('keydown', close)
    }
  }, [menu])

  const comment = menu?.closest<HTMLElement>('.comment')
  const row = menu?.parentElement
  if (!menu?.isConnected || !comment || !row) return told && <Told {...told} />
  const isPicked = comment.querySelector('.pick') !== null

  async function pickOrNot() {
    const form = new FormData()
    form.set('comment', idOf(menu))
    const answer = await (isPicked ? unpickComment : pickComment)(null, form).catch(() => null)
    if (answer?.state !== 'done') return setTold({ row: row ?? null, text: answer?.message ?? t('acts.lost') })
    setMenu(null)
    menu?.focus()
    setTold({ row: row ?? null, text: t(isPicked ? 'acts.unpicked' : 'acts.picked') })
    router.refresh()
  }

  return (
    <>
      {told && <Told {...told} />}
      {createPortal(
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
        <div role="group" aria-label={t('acts.more')}>
          {isOpen() && (
            <button
              type="button"
              onClick={() => {
                setMenu(null)
                quote(passageOf(comment))
              }}
            >
              {t('quote.quote')}
            </button>
          )}
          <button
            type="button"
            onClick={async () => {
              const text = await hide(comment)
              setMenu(null)
              setTold(text ? { row, text } : null)
            }}
          >
            {t('acts.hide')}
          </button>
          {staff && (
            <button type="button" onClick={pickOrNot}>
              {t(isPicked ? 'acts.unpick' : 'acts.pick')}
            </button>
          )}
        </div>,
        row,
      )}
    </>
  )
}

const idOf = (button: Element | null) => button?.closest('.comment')?.id.replace('comment-', '') ?? ''
