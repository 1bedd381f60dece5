'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Who } from '@/components/account/who'
import { Refused } from '@/components/policy-desk/told'
import { Fault } from '@/components/ui/fault'
import { Field } from '@/components/ui/field'
import { useKeptForm } from '@/components/ui/kept-form'
import { sendNotice } from './actions'
import { NotShown } from './not-shown'
import { Received } from './received'

interface NoticeFormProps {
  comment: string
  /** The comment's place, or its article where it is not shown any more. */
  back: string
  shown: boolean
  /** The comment's whole address. */
  address: string
  me: string | null
}

/** What the Digital Services Act, article 16, asks of a notice: why, where exactly, from whom, and in good faith. */
export function NoticeForm({ comment, back, shown, address, me }: NoticeFormProps) {
  const t = useTranslations('reports.form')
  const id = useId()
  const { answer, refused, pending, form } = useKeptForm(sendNotice)
  const { errors = {}, values = {} } = refused ?? {}
  if (answer?.state === 'done') return <Received told={answer.result} what="notice" signedIn={me !== null} back={back} />
  if (!shown) return <NotShown />
  return (
    <form {...form} aria-labelledby="report-title">
      {refused && <Refused>{refused.message ?? t('marked')}</Refused>}
      <input type="hidden" name="comment" value={comment} />
      <div className="mt-6">
        <label htmlFor={id} className="text-sm font-semibold">
          {t('place')}
        </label>
        <input id={id} value={address} readOnly dir="ltr" className="input mt-1 bg-shade text-sm text-soft" />
      </div>
      <Field label={t('why')} name="why" rows={5} dir="auto" hint={t('whyHint')} error={errors.why} defaultValue={values.why} required />
      <Who words="reports.form" me={me} errors={errors} values={values} />
      <Tick name="abuse" ticked={values.abuse === 'on'} error={undefined}>
        {t('abuse')}
        {me === null && ` ${t('abuseGuest')}`}
      </Tick>
      <Tick name="faith" ticked={values.faith === 'on'} error={errors.faith} required>
        {t('faith')}
      </Tick>
      <button type="submit" className="button button-main mt-6" aria-disabled={pending}>
        {t('sendNotice')}
      </button>
    </form>
  )
}

interface TickProps {
  name: string
  ticked: boolean
  error: string | undefined
  required?: boolean
  children: React.ReactNode
}

function Tick({ name, ticked, error, required, children }: TickProps) {
  const id = useId()
  return (
    <div className="mt-4">
      <label className="flex cursor-pointer gap-3 text-sm">
        <input
          type="checkbox"
          name={name}
          defaultChecked={ticked}
          aria-required={required}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? id : undefined}
          className="mt-0.5 size-5 shrink-0 accent-[var(--talk)]"
        />
        <span>{children}</span>
      </label>
      <Fault id={id}>{error}</Fault>
    </div>
  )
}
