'use client'

import { useTranslations } from 'next-intl'
import { Who } from '@/components/account/who'
import { Refused } from '@/components/policy-desk/told'
import { Field } from '@/components/ui/field'
import { useKeptForm } from '@/components/ui/kept-form'
import { sendReport } from './actions'
import { type Choice, Clauses } from './clauses'
import { NotShown } from './not-shown'
import { Received } from './received'

interface ReportFormProps {
  comment: string
  /** The comment's place, or its article where it is not shown any more. */
  back: string
  shown: boolean
  clauses: Choice[]
  me: string | null
}

/** Which clause a comment breaks, a reader thinks. Once it has arrived, its receipt stands in its place. */
export function ReportForm({ comment, back, shown, clauses, me }: ReportFormProps) {
  const t = useTranslations('reports.form')
  const { answer, refused, pending, form } = useKeptForm(sendReport)
  const { errors = {}, values = {} } = refused ?? {}
  if (answer?.state === 'done') return <Received told={answer.result} what="report" signedIn={me !== null} back={back} />
  if (!shown) return <NotShown />
  return (
    <form {...form} aria-labelledby="report-title">
      {refused && <Refused>{refused.message ?? t('marked')}</Refused>}
      <input type="hidden" name="comment" value={comment} />
      <Clauses clauses={clauses} chosen={values.clause} error={errors.clause} />
      <Field label={t('note')} name="note" rows={3} dir="auto" hint={t('noteHint')} error={errors.note} defaultValue={values.note} />
      <Who words="reports.form" me={me} errors={errors} values={values} />
      <button type="submit" className="button button-main mt-6" aria-disabled={pending}>
        {t('send')}
      </button>
    </form>
  )
}
