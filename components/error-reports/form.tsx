'use client'

import { useKeptForm } from '@/components/policy-desk/kept-form'
import { Refused } from '@/components/policy-desk/told'
import { Field } from '@/components/ui/field'
import { sendErrorReport } from './actions'

interface ErrorReportFormProps {
  article: string
  /** What the form says, in the language of the page. */
  words: Record<'field' | 'hint' | 'send' | 'thanks', string>
}

/** What is wrong in an article; thanks stand in its place once it has arrived. */
export function ErrorReportForm({ article, words }: ErrorReportFormProps) {
  const { answer, refused, pending, form } = useKeptForm(sendErrorReport)
  if (answer?.state === 'done')
    return (
      <p role="status" className="mt-6 border-s-4 border-approved ps-4 font-serif text-lg">
        {words.thanks}
      </p>
    )
  return (
    <form {...form} aria-labelledby="error-report-title">
      {refused?.message && <Refused>{refused.message}</Refused>}
      <input type="hidden" name="article" value={article} />
      <Field
        label={words.field}
        name="text"
        rows={6}
        dir="auto"
        hint={words.hint}
        error={refused?.errors.text}
        defaultValue={refused?.values.text}
        required
      />
      <button type="submit" className="button button-main mt-6" aria-disabled={pending}>
        {words.send}
      </button>
    </form>
  )
}
