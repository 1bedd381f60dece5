'use client'

import { useTranslations } from 'next-intl'
import { Done, Refused } from '@/components/policy-desk/told'
import { useDescribed } from '@/components/ui/described'
import { Fault } from '@/components/ui/fault'
import { useKeptForm } from '@/components/ui/kept-form'
import { languages } from '@/lib/mail/languages'
import { chooseMail } from './actions'

interface MailFormProps {
  choices: { lang: string | null; replies: boolean; decisions: boolean; digest: boolean }
}

const boxes = ['replies', 'decisions', 'digest'] as const

/** What is sent to somebody, and in which language. */
export function MailForm({ choices }: MailFormProps) {
  const t = useTranslations('account.mail')
  const { answer, refused, pending, form } = useKeptForm(chooseMail)
  const described = useDescribed(refused?.errors.lang)
  const chosen = (name: (typeof boxes)[number]) => (refused ? refused.values[name] === 'on' : choices[name])
  return (
    // What is saved draws the fields anew: without JavaScript the answer comes with the page.
    <form {...form} key={JSON.stringify(choices)} aria-label={t('form')}>
      {refused && <Refused>{refused.message ?? t('marked')}</Refused>}
      <label htmlFor={described.id} className="block text-sm font-semibold">
        {t('language')}
      </label>
      <select {...described} name="lang" defaultValue={refused?.values.lang ?? choices.lang ?? ''} className="input mt-1 max-w-80">
        <option value="">{t('ofArticle')}</option>
        {Object.entries(languages).map(([lang, { name, dir }]) => (
          <option key={lang} value={lang} lang={lang} dir={dir}>
            {name}
          </option>
        ))}
      </select>
      <Fault id={`${described.id}-error`}>{refused?.errors.lang}</Fault>
      <fieldset className="mt-5">
        <legend className="text-sm font-semibold">{t('sent')}</legend>
        {boxes.map((name) => (
          <label key={name} className="flex min-h-9 items-center gap-2.5 text-sm">
            <input type="checkbox" name={name} defaultChecked={chosen(name)} className="size-5 accent-[var(--talk)]" />
            {t(name)}
          </label>
        ))}
      </fieldset>
      <p className="small mt-2">{t('always')}</p>
      <div className="mt-4 flex flex-wrap items-center gap-4">
        <button type="submit" className="button" aria-disabled={pending}>
          {t('save')}
        </button>
        <Done>{answer?.state === 'done' ? t('saved') : ''}</Done>
      </div>
    </form>
  )
}
