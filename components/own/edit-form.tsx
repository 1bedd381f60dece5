'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Clauses } from '@/components/comments/answer'
import { Refused } from '@/components/policy-desk/told'
import { Field } from '@/components/ui/field'
import { useKeptForm } from '@/components/ui/kept-form'
import { saveEdit } from './actions'
import type { Changed } from './changed'

interface EditFormProps {
  comment: string
  body: string
  revision: number
  /** The key of the link that led here; '' for somebody signed in. */
  linkKey: string
  /** Until when, in words; null once it is too late, and then only what was refused is still here. */
  until: string | null
}

/** Opens over the page, also without JavaScript; what was refused stands in it with what was typed. */
export function EditForm({ comment, body, revision, linkKey, until }: EditFormProps) {
  const t = useTranslations('own.edit')
  const { answer, refused, pending, form } = useKeptForm(saveEdit)
  const result = answer?.state === 'done' ? answer.result : null
  const broken = result?.outcome === 'refused' ? result : null
  const kept = refused?.values.text ?? broken?.text
  const open = refused !== null || broken !== null
  if (!until && !open) return <Saved result={result} />
  return (
    <>
      <Saved result={result} />
      {!open && (
        <button type="button" popoverTarget="edit" className="button">
          {t('edit')}
        </button>
      )}
      <section
        id="edit"
        popover={open ? undefined : 'auto'}
        aria-labelledby="edit-title"
        className={open ? 'basis-full border-y border-rule bg-sheet py-5' : 'sheet-dialog'}
      >
        <form {...form}>
          <h2 id="edit-title" className="font-serif text-xl">
            {t('title')}
          </h2>
          <p className="mt-2 text-sm text-soft">
            {until && `${t('until', { time: until })} `}
            {t('about')}
          </p>
          {refused && <Refused>{refused.message ?? t('marked')}</Refused>}
          {broken && (
            <Refused>
              <p>{t('broken')}</p>
              <Clauses clauses={broken.clauses} />
            </Refused>
          )}
          <input type="hidden" name="comment" value={comment} />
          <input type="hidden" name="key" value={linkKey} />
          <input type="hidden" name="revision" value={revision} />
          <Field
            key={open ? 'open' : revision}
            label={t('comment')}
            name="text"
            rows={8}
            dir="auto"
            error={refused?.errors.text}
            defaultValue={kept ?? body}
            required
          />
          <div className="mt-5 flex flex-wrap gap-3">
            <button type="submit" className="button button-main" aria-disabled={pending}>
              {t('save')}
            </button>
            {!open && (
              <button type="button" popoverTarget="edit" popoverTargetAction="hide" className="button">
                {t('notNow')}
              </button>
            )}
          </div>
        </form>
      </section>
    </>
  )
}

function Saved({ result }: { result: Changed | null }) {
  const t = useTranslations('own.edit')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (result && result.outcome !== 'refused') box.current?.focus()
  }, [result])
  if (!result || result.outcome === 'refused') return null
  return (
    <div ref={box} role="status" tabIndex={-1} className="basis-full border-s-4 border-talk bg-shade px-4 py-3 text-sm outline-none">
      <p className="font-semibold">{t(result.outcome)}</p>
      {result.outcome === 'held' && result.clauses.length > 0 && <Clauses clauses={result.clauses} />}
    </div>
  )
}
