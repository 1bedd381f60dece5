'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Refused } from '@/components/policy-desk/told'
import { useKeptForm } from '@/components/ui/kept-form'
import { takeBack } from './actions'

interface WithdrawFormProps {
  comment: string
  /** The key of the link that led here; '' for somebody signed in. */
  linkKey: string
  /** It can be taken back. */
  open: boolean
}

/** Asks once more before the comment is taken back, also without JavaScript. */
export function WithdrawForm({ comment, linkKey, open }: WithdrawFormProps) {
  const t = useTranslations('own.withdraw')
  const { answer, refused, pending, form } = useKeptForm(takeBack)
  return (
    <>
      {answer?.state === 'done' && <Gone />}
      {refused && (
        <div className="basis-full">
          <Refused>{refused.message ?? t('reload')}</Refused>
        </div>
      )}
      {open && (
        <>
          <button type="button" popoverTarget="withdraw" className="button">
            {t('withdraw')}
          </button>
          <section id="withdraw" popover="auto" aria-labelledby="withdraw-title" className="sheet-dialog">
            <form {...form}>
              <h2 id="withdraw-title" className="font-serif text-xl">
                {t('title')}
              </h2>
              <p className="mt-2 text-sm text-soft">{t('about')}</p>
              <input type="hidden" name="comment" value={comment} />
              <input type="hidden" name="key" value={linkKey} />
              <div className="mt-5 flex flex-wrap gap-3">
                <button type="submit" className="button button-main" aria-disabled={pending}>
                  {t('sure')}
                </button>
                <button type="button" popoverTarget="withdraw" popoverTargetAction="hide" className="button">
                  {t('keep')}
                </button>
              </div>
            </form>
          </section>
        </>
      )}
    </>
  )
}

function Gone() {
  const t = useTranslations('own.withdraw')
  const box = useRef<HTMLParagraphElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <p
      ref={box}
      role="status"
      tabIndex={-1}
      className="basis-full border-s-4 border-withdrawn bg-shade px-4 py-3 text-sm font-semibold outline-none"
    >
      {t('done')}
    </p>
  )
}
