'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useEffect } from 'react'
import { Sentence } from '@/components/ui/sentence'
import { continueElsewhere } from './actions'

interface ElsewhereProps {
  provider: string
  name: string
  to: string
}

/** The button of a provider. The answer leads there by itself: a form of ours may not end at another site. */
export function Elsewhere({ provider, name, to }: ElsewhereProps) {
  const t = useTranslations('account.signIn')
  const [answer, action, pending] = useActionState(continueElsewhere, null)
  const address = answer?.state === 'done' ? answer.result.address : null
  useEffect(() => {
    if (address) window.location.assign(address)
  }, [address])
  if (address)
    return (
      <p role="status" className="mt-3">
        <noscript>
          <meta httpEquiv="refresh" content={`0;url=${address}`} />
        </noscript>
        <a href={address} className="underline">
          {t('goOn', { name })}
        </a>
      </p>
    )
  return (
    <form action={action} className="mt-3">
      <input type="hidden" name="provider" value={provider} />
      <input type="hidden" name="to" value={to} />
      <button type="submit" className="button w-full" aria-disabled={pending}>
        {t('with', { name })}
      </button>
      {answer?.state === 'refused' && (
        <p role="alert" className="mt-1 text-sm font-semibold text-rejected">
          <Sentence>{answer.message ?? t('notThisWay')}</Sentence>
        </p>
      )}
    </form>
  )
}
