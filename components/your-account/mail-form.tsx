'use client'

import { useId } from 'react'
import { useKeptForm } from '@/components/policy-desk/kept-form'
import { Done, Refused } from '@/components/policy-desk/told'
import { languages } from '@/lib/mail/languages'
import { chooseMail } from './actions'

interface MailFormProps {
  choices: { lang: string | null; replies: boolean; decisions: boolean; digest: boolean }
}

const boxes = [
  { name: 'replies', label: 'Replies to my comments' },
  { name: 'decisions', label: 'Decisions on my comments' },
  { name: 'digest', label: 'A digest once a day' },
] as const

/** What is sent to somebody, and in which language. */
export function MailForm({ choices }: MailFormProps) {
  const { answer, refused, pending, form } = useKeptForm(chooseMail)
  const id = useId()
  const chosen = (name: (typeof boxes)[number]['name']) => (refused ? refused.values[name] === 'on' : choices[name])
  return (
    // What is saved draws the fields anew: without JavaScript the answer comes with the page.
    <form {...form} key={JSON.stringify(choices)} aria-label="Mail and language">
      {refused && <Refused>{refused.message ?? 'Not saved yet. Please look at what is marked below.'}</Refused>}
      <label htmlFor={id} className="block text-sm font-semibold">
        Language of mails
      </label>
      <select
        id={id}
        name="lang"
        defaultValue={refused?.values.lang ?? choices.lang ?? ''}
        aria-invalid={refused?.errors.lang ? true : undefined}
        aria-describedby={refused?.errors.lang && `${id}-error`}
        className="input mt-1 max-w-80"
      >
        <option value="">That of the article</option>
        {Object.entries(languages).map(([lang, { name, dir }]) => (
          <option key={lang} value={lang} lang={lang} dir={dir}>
            {name}
          </option>
        ))}
      </select>
      {refused?.errors.lang && (
        <p id={`${id}-error`} className="mt-1 text-sm font-semibold text-rejected">
          {refused.errors.lang}
        </p>
      )}
      <fieldset className="mt-5">
        <legend className="text-sm font-semibold">Sent by mail</legend>
        {boxes.map(({ name, label }) => (
          <label key={name} className="flex min-h-9 items-center gap-2.5 text-sm">
            <input type="checkbox" name={name} defaultChecked={chosen(name)} className="size-5 accent-[var(--talk)]" />
            {label}
          </label>
        ))}
      </fieldset>
      <p className="small mt-2">
        What moderators decide about you yourself, and answers to what you do, are always sent. Every decision stands on the page of its
        comment too.
      </p>
      <div className="mt-4 flex flex-wrap items-center gap-4">
        <button type="submit" className="button" aria-disabled={pending}>
          Save choices
        </button>
        <Done>{answer?.state === 'done' ? 'Saved.' : ''}</Done>
      </div>
    </form>
  )
}
