'use client'

import { useTranslations } from 'next-intl'
import { Refused } from '@/components/policy-desk/told'
import { Field } from '@/components/ui/field'
import { useKeptForm } from '@/components/ui/kept-form'
import { accept } from './actions'

interface AcceptFormProps {
  token: string
  name: string
  /** The address has an account. */
  known: boolean
}

/** Only pressing the button uses the invitation up. */
export function AcceptForm({ token, name, known }: AcceptFormProps) {
  const t = useTranslations('invitation')
  const { refused, pending, form } = useKeptForm(accept)
  const { values = {}, errors = {} } = refused ?? {}
  return (
    <form {...form} aria-labelledby="invitation">
      {refused?.message && !errors.name && !errors.password && <Refused>{refused.message}</Refused>}
      <input type="hidden" name="token" value={token} />
      {!known && (
        <>
          <Field
            label={t('name')}
            name="name"
            autoComplete="name"
            dir="auto"
            hint={t('nameHint')}
            error={errors.name}
            defaultValue={values.name ?? name}
            required
          />
          <Field
            label={t('password')}
            name="password"
            type="password"
            autoComplete="new-password"
            hint={t('passwordHint')}
            error={errors.password}
            required
          />
        </>
      )}
      <button type="submit" className="button button-main mt-6" aria-disabled={pending}>
        {t('accept')}
      </button>
    </form>
  )
}
