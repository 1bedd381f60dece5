'use client'

import { useTranslations } from 'next-intl'
import { A } from '@/components/ui/a'

/** What a page says that could not be made. Again means from the start: scripts alone do not have all of a page (AsServed). */
export function Failure() {
  const t = useTranslations('client.failure')
  return (
    <div className="column py-16 sm:py-24">
      <h1 className="font-serif text-3xl tracking-[-0.015em]">{t('title')}</h1>
      <p className="standfirst">{t('text')}</p>
      <p className="mt-3 text-soft">
        {t.rich('instead', {
          front: (name) => (
            <A href="/" className="text-talk">
              {name}
            </A>
          ),
          search: (name) => (
            <A href="/search" className="text-talk">
              {name}
            </A>
          ),
        })}
      </p>
      <button type="button" onClick={() => location.reload()} className="button mt-6">
        {t('again')}
      </button>
    </div>
  )
}
