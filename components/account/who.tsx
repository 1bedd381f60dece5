import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'

interface WhoProps {
  /** Where the words of the form are. */
  words: 'talk.form' | 'reports.form'
  /** The name of whoever is signed in. */
  me: string | null
  errors: Record<string, string>
  values: Record<string, string>
}

/** A guest gives a name and an address; somebody signed in is known. */
export function Who({ words, me, errors, values }: WhoProps) {
  const t = useTranslations(words)
  if (me !== null) return <p className="mt-5 text-sm">{t.rich('signedIn', { name: () => <strong dir="auto">{me}</strong> })}</p>
  return (
    <div className="grid gap-x-5 sm:grid-cols-2">
      <Field
        label={t('name')}
        name="name"
        autoComplete="name"
        hint={t('nameHint')}
        error={errors.name}
        defaultValue={values.name}
        required
      />
      <Field
        label={t('email')}
        name="email"
        type="email"
        autoComplete="email"
        dir="ltr"
        hint={t('emailHint')}
        error={errors.email}
        defaultValue={values.email}
        required
      />
    </div>
  )
}
