'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { useKeptForm } from '@/components/ui/kept-form'
import { Sentence } from '@/components/ui/sentence'
import { eraseMe } from './actions'

/** The confirmation: whoever types the address of the account means it. */
export function EraseForm() {
  const t = useTranslations('privacy')
  const { refused, pending, form } = useKeptForm(eraseMe)
  return (
    <form {...form} aria-label={t('yours.erase')}>
      {refused && (
        <div role="alert" className="mt-4 border-s-4 border-rejected bg-shade px-4 py-3 text-sm">
          <Sentence>{refused.message ?? t('erase.marked')}</Sentence>
        </div>
      )}
      <Field
        label={t('erase.email')}
        name="email"
        type="email"
        autoComplete="off"
        dir="ltr"
        hint={t('erase.hint')}
        error={refused?.errors.email}
        defaultValue={refused?.values.email}
        required
      />
      <button type="submit" className="button mt-6 border-rejected text-rejected" aria-disabled={pending}>
        {t('yours.erase')}
      </button>
      <p role="status" className="mt-3 text-sm text-soft empty:hidden">
        {pending && t('erase.pending')}
      </p>
    </form>
  )
}
