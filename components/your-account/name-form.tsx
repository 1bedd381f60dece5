'use client'

import { useTranslations } from 'next-intl'
import { Done, Refused } from '@/components/policy-desk/told'
import { Field } from '@/components/ui/field'
import { useKeptForm } from '@/components/ui/kept-form'
import { changeName } from './actions'

/** The name that comments carry. */
export function NameForm({ name }: { name: string }) {
  const t = useTranslations('account.name')
  const { answer, refused, pending, form } = useKeptForm(changeName)
  return (
    <form {...form} aria-label={t('form')}>
      {refused && !refused.errors.name && <Refused>{refused.message}</Refused>}
      <Field
        label={t('name')}
        name="name"
        dir="auto"
        autoComplete="nickname"
        error={refused?.errors.name}
        defaultValue={refused?.values.name ?? name}
        hint={t('hint')}
        required
      />
      <div className="mt-4 flex flex-wrap items-center gap-4">
        <button type="submit" className="button" aria-disabled={pending}>
          {t('change')}
        </button>
        <Done>{answer?.state === 'done' ? t('saved', { name: answer.result.name }) : ''}</Done>
      </div>
    </form>
  )
}
