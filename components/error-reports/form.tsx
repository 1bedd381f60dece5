'use client'

import { useTranslations } from 'next-intl'
import { Refused } from '@/components/policy-desk/told'
import { A } from '@/components/ui/a'
import { Field } from '@/components/ui/field'
import { useKeptForm } from '@/components/ui/kept-form'
import { sendErrorReport } from './actions'

interface ErrorReportFormProps {
  article: string
}

/** What is wrong in an article; thanks stand in its place once it has arrived. */
export function ErrorReportForm({ article }: ErrorReportFormProps) {
  const t = useTranslations('corrections.report')
  const { answer, refused, pending, form } = useKeptForm(sendErrorReport)
  if (answer?.state === 'done')
    return (
      <div role="status" className="mt-6 border-s-4 border-approved ps-4">
        <p className="font-serif text-lg">{t('thanks', { n: answer.result.number })}</p>
        <p className="mt-2 text-sm text-soft">{t('next')}</p>
        <p className="mt-3 text-sm">
          <A href={`/articles/${article}`}>{t('back')}</A>
        </p>
      </div>
    )
  return (
    <form {...form} aria-labelledby="error-report-title">
      {refused?.message && <Refused>{refused.message}</Refused>}
      <input type="hidden" name="article" value={article} />
      <Field
        label={t('field')}
        name="text"
        rows={6}
        dir="auto"
        hint={t('hint')}
        error={refused?.errors.text}
        defaultValue={refused?.values.text}
        required
      />
      <button type="submit" className="button button-main mt-6" aria-disabled={pending}>
        {t('send')}
      </button>
    </form>
  )
}
