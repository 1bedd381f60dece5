'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Refused } from '@/components/policy-desk/told'
import { prepareExport } from './actions'

/** Asks for an export. */
export function PrepareForm({ again }: { again: boolean }) {
  const t = useTranslations('privacy')
  const [answer, action, pending] = useActionState(prepareExport, null)
  return (
    <form action={action} className="mt-6">
      {answer?.state === 'refused' && <Refused>{answer.message}</Refused>}
      <button type="submit" className={`button ${again ? '' : 'button-main'}`} aria-disabled={pending}>
        {t('export.prepare')}
      </button>
    </form>
  )
}
