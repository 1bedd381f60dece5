'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Refused } from '@/components/policy-desk/told'
import { Field } from '@/components/ui/field'
import { useKeptForm } from '@/components/ui/kept-form'
import type { Answer } from '@/lib/form-action'

interface AppealFormProps<T> {
  send: (previous: Answer<T> | null, data: FormData) => Promise<Answer<T>>
  /** What it is about, as the form's hidden fields. */
  about: Record<string, string>
  against: 'rejection' | 'restriction' | 'ban'
  /** The appeal is here and waits. */
  received: boolean
}

/** Opens over the page, also without JavaScript; what was refused stands in it, so that it is seen. */
export function AppealForm<T>({ send, about, against, received }: AppealFormProps<T>) {
  const t = useTranslations('own.appeal')
  const whose = against === 'rejection' ? 'rejection' : 'measure'
  const { answer, refused, pending, form } = useKeptForm(send)
  const { errors = {}, values = {} } = refused ?? {}
  if (received || answer?.state === 'done') return <Received now={answer?.state === 'done'}>{t(`received.${whose}`)}</Received>
  return (
    <>
      {!refused && (
        <button type="button" popoverTarget="appeal" className="button button-main mt-4">
          {t('appeal')}
        </button>
      )}
      <section
        id="appeal"
        popover={refused ? undefined : 'auto'}
        aria-labelledby="appeal-title"
        className={refused ? 'mt-5 border-y border-rule bg-sheet py-5' : 'sheet-dialog'}
      >
        <form {...form}>
          <h2 id="appeal-title" className="font-serif text-xl">
            {t(`title.${against}`)}
          </h2>
          <p className="mt-2 text-sm text-soft">{t(`about.${whose}`)}</p>
          {refused && <Refused>{refused.message ?? t('marked')}</Refused>}
          {Object.entries(about).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Field
            label={t('field')}
            name="text"
            rows={6}
            dir="auto"
            hint={t('hint')}
            error={errors.text}
            defaultValue={values.text}
            required
          />
          <div className="mt-5 flex flex-wrap gap-3">
            <button type="submit" className="button button-main" aria-disabled={pending}>
              {t('send')}
            </button>
            {!refused && (
              <button type="button" popoverTarget="appeal" popoverTargetAction="hide" className="button">
                {t('notNow')}
              </button>
            )}
          </div>
        </form>
      </section>
    </>
  )
}

function Received({ now, children }: { now: boolean; children: React.ReactNode }) {
  const t = useTranslations('own.appeal')
  const box = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (now) box.current?.focus()
  }, [now])
  return (
    <p ref={box} role="status" tabIndex={-1} className="mt-5 border-s-4 border-held bg-shade px-5 py-4 outline-none">
      {now && `${t('thanks')} `}
      {children}
    </p>
  )
}
