'use client'

import { useDeferredValue, useRef, useState } from 'react'
import { SignInAgain } from '@/components/newsroom/sign-in-again'
import { TextField } from '@/components/newsroom/text-field'
import { Done, Refused } from '@/components/policy-desk/told'
import { Field } from '@/components/ui/field'
import { useKeptForm } from '@/components/ui/kept-form'
import type { Words } from '@/lib/newsroom/merge'
import { partsChanged } from '@/lib/newsroom/passages'
import { type Answered, publishCorrection } from './actions'
import { partNames } from './part-names'
import { Parts } from './parts'

export interface CorrectFormProps {
  article: string
  /** What stands on the page, and a word for it. */
  printed: Words & { lang: string; dir: string }
  version: string
}

/** The printed text in fields, and beside them what readers will be shown: the note and the difference. */
export function CorrectForm({ article, printed, version }: CorrectFormProps) {
  const { answer, refused, pending, form } = useKeptForm(publishCorrection)
  const done = answer?.state === 'done' ? answer.result : null
  const values: Partial<Record<string, string>> = refused?.values ?? (done?.act === 'looked' ? done.values : {})
  // After a correction the fields begin again, as soon as what is on the page now is here; once, for more may be typed by then.
  const round = useRef('')
  if (done?.act === 'published' && (done.revision === null || done.version !== version)) round.current = done.at
  return (
    <>
      {refused && (
        <Refused>
          {refused.message ?? 'Not published yet. Please look at what is marked below.'}
          <SignInAgain refused={refused} />
        </Refused>
      )}
      <Done>{done?.act === 'published' && <Published done={done} />}</Done>
      <form {...form} key={round.current} aria-label="Correction">
        <input type="hidden" name="article" value={article} />
        <input type="hidden" name="version" value={version} />
        <Fields printed={printed} values={values} errors={refused?.errors ?? {}} pending={pending} />
      </form>
    </>
  )
}

function Published({ done: { slug, revision, written } }: { done: Answered & { act: 'published' } }) {
  return (
    <>
      Published: readers see it now, on{' '}
      <a className="underline" href={`/articles/${slug}`}>
        the page
      </a>
      {revision !== null && (
        <>
          {' '}
          and in{' '}
          <a className="underline" href={`/articles/${slug}/changes#change-${revision}`}>
            what was changed
          </a>
        </>
      )}
      .{written === 'merged' && ' It is in the text that is being written, too.'}
      {written === 'apart' &&
        ' The text that is being written has changes in the same place and stays as it is: a note beside the article says that this correction is not in it yet.'}
    </>
  )
}

interface FieldsProps {
  printed: CorrectFormProps['printed']
  values: Partial<Record<string, string>>
  errors: Record<string, string>
  pending: boolean
}

function Fields({ printed, values, errors, pending }: FieldsProps) {
  const [typed, setTyped] = useState<Words>(() => wordsOf((name) => values[name] ?? printed[name]))
  const field = (name: keyof Words, rows: number) => ({
    ...{ name, rows, defaultValue: values[name] ?? printed[name], error: errors[name] },
    ...{ lang: printed.lang, dir: printed.dir === 'rtl' ? ('rtl' as const) : ('ltr' as const) },
  })
  return (
    <div
      className="mt-6 grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]"
      onInput={({ currentTarget }) => {
        const data = new FormData(currentTarget.closest('form') ?? undefined)
        setTyped(wordsOf((name) => String(data.get(name) ?? '')))
      }}
    >
      <div className="writing-sheet">
        <TextField label="Headline" {...field('headline', 1)} look="writing-headline" />
        <TextField label="Standfirst" {...field('standfirst', 2)} look="writing-standfirst" />
        <TextField label="Text" {...field('body', 16)} look="writing-body correct-body" />
      </div>
      <div className="lg:sticky lg:top-4 lg:self-start">
        <Field
          label="Correction"
          name="note"
          defaultValue={values.note ?? ''}
          error={errors.note}
          rows={4}
          dir="auto"
          hint="For readers, on the article and on the page of corrections: what was wrong, and what is right."
        />
        <label className="mt-3 flex items-start gap-2 py-1 text-sm">
          <input type="checkbox" name="quiet" value="yes" defaultChecked={Boolean(values.quiet)} className="mt-1 accent-[var(--talk)]" />
          This needs no note: readers see the difference alone
        </label>
        {errors.quiet && (
          <p role="alert" className="text-sm font-semibold text-rejected">
            {errors.quiet}
          </p>
        )}
        <div className="mt-4 flex flex-wrap items-center gap-4">
          <button type="submit" name="act" value="publish" className="button button-main" aria-disabled={pending}>
            Publish correction
          </button>
          <button type="submit" name="act" value="look" className="button unscripted" aria-disabled={pending}>
            Show the difference
          </button>
        </div>
        <Difference printed={printed} typed={typed} />
      </div>
    </div>
  )
}

const wordsOf = (value: (name: keyof Words) => string): Words => ({
  headline: value('headline'),
  standfirst: value('standfirst'),
  body: value('body'),
})

function Difference({ printed, typed }: { printed: CorrectFormProps['printed']; typed: Words }) {
  const onPage = wordsOf((name) => printed[name])
  const parts = partsChanged(onPage, useDeferredValue(typed))
  return (
    <section aria-labelledby="difference-title" className="mt-8 border-t border-rule pt-3">
      <h2 id="difference-title" className="text-sm font-semibold">
        What readers will see changed
      </h2>
      {parts.length > 0 ? (
        <>
          <Parts parts={parts} lang={printed.lang} dir={printed.dir} names={partNames} changed={(part) => `${part}: changed`} />
          <p className="small mt-4">
            <ins className="decoration-approved">Words underlined like this</ins> come in, <del>words struck out like this</del> go.
          </p>
        </>
      ) : (
        <p className="small mt-2">Nothing yet: the text is as it is on the page.</p>
      )}
    </section>
  )
}
