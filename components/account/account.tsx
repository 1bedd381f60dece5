'use client'

import { useTranslations } from 'next-intl'
import { A } from '@/components/ui/a'
import { useMe } from './me'

/** The corner of the masthead that knows who reads. Until it knows, and without JavaScript, it leads to the sign-in page. */
export function Account() {
  const me = useMe()
  const t = useTranslations('client')
  return (
    <p className="masthead-account flex gap-4 text-sm">
      {me?.desk && (
        <a href="/moderate" className="py-2 font-semibold text-talk no-underline hover:underline">
          {t('desk')}
        </a>
      )}
      <A href={me ? '/account' : '/sign-in'} className="max-w-28 truncate sm:max-w-48 py-2 no-underline hover:underline">
        {me ? me.name : t('signIn')}
      </A>
    </p>
  )
}
