'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { A } from '@/components/ui/a'
import type { Told } from './told'

type What = 'report' | 'notice'

interface ReceivedProps {
  told: Told
  what: What
  signedIn: boolean
  /** Where the comment stood. */
  back: string
}

/** The receipt: number, time, and the page that says what becomes of it. */
export function Received({ told, what, signedIn, back }: ReceivedProps) {
  const t = useTranslations('reports.received')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} role="status" tabIndex={-1} className="mt-6 border-s-4 border-approved bg-shade px-5 py-4 outline-none">
      <p className="font-serif text-lg">{t(told.again ? `again${what}` : what)}</p>
      <p className="figures mt-2 text-sm">
        {t('number', { number: told.number, at: told.at })} {t(next(told, what))}
      </p>
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-2 text-sm">
        {told.href && (
          <A href={told.href} className="font-semibold text-talk underline">
            {t('follow')}
          </A>
        )}
        <A href={back}>{t('back')}</A>
      </p>
      {told.href && !signedIn && <p className="small mt-2">{t('keep')}</p>}
    </div>
  )
}

function next({ again, decided }: Told, what: What) {
  if (!decided) return what === 'notice' ? 'everyNotice' : 'willRead'
  if (again) return 'answered'
  return 'readAlready'
}
