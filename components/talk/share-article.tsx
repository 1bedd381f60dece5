'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { share } from './share'

/** Where there are no scripts this is not shown; what stands beside it hands the article on, too. */
export function ShareArticle({ path, headline }: { path: string; headline: string }) {
  const t = useTranslations('reading')
  const [told, setTold] = useState('')
  const words = { copied: t('copied'), copyThis: (url: string) => t('copyThis', { url }) }
  return (
    <span className="share-article flex flex-wrap gap-x-4">
      <button type="button" className="quiet" onClick={async () => setTold(await share(path, headline, words))}>
        {t('share')}
      </button>
      <span role="status" className="small select-text empty:hidden">
        {told}
      </span>
    </span>
  )
}
