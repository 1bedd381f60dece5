'use client'

import { useId } from 'react'
import { SignInAgain } from '@/components/newsroom/sign-in-again'
import { Done, Refused } from '@/components/policy-desk/told'
import { When } from '@/components/site/when'
import { useKeptForm } from '@/components/ui/kept-form'
import type { ErrorReported } from '@/lib/newsroom/error-reports'
import { settle } from './actions'

interface OpenErrorReportsProps {
  reports: ErrorReported[]
  /** With the articles that they are about. */
  links?: boolean
  /** They were dealt with, and can be opened again. */
  done?: boolean
}

/** What readers say is wrong: dealt with one at a time, or all that are ticked. What was done can be undone. */
export function OpenErrorReports({ reports, links = false, done = false }: OpenErrorReportsProps) {
  const { answer, refused, pending, form } = useKeptForm(settle)
  const settled = answer?.state === 'done' ? answer.result : null
  return (
    <div className={links ? 'mt-3 max-w-[44rem]' : 'mt-3'}>
      <div className="flex flex-wrap items-center gap-x-4">
        <Done>{settled?.said}</Done>
        {settled && settled.ids.length > 0 && (
          <form {...form}>
            <input type="hidden" name="to" value={settled.done ? 'open' : 'done'} />
            {settled.ids.map((id) => (
              <input key={id} type="hidden" name="id[]" value={id} />
            ))}
            <button type="submit" className="quiet" aria-disabled={pending}>
              Undo
            </button>
          </form>
        )}
      </div>
      {refused && (
        <Refused>
          {refused.errors.id ?? refused.message}
          <SignInAgain refused={refused} />
        </Refused>
      )}
      {reports.length > 0 && (
        <form {...form} aria-label="Reports">
          {/* What Enter presses. */}
          <button type="submit" hidden aria-hidden tabIndex={-1} />
          <input type="hidden" name="to" value={done ? 'open' : 'done'} />
          <ul className={`border-t border-rule ${links ? '' : 'gap-x-12 lg:grid lg:grid-cols-2'}`}>
            {reports.map((report) => (
              <Reported key={report.id} report={report} links={links} pending={pending} />
            ))}
          </ul>
          {reports.length > 1 && (
            <button type="submit" className="button button-light mt-4" aria-disabled={pending}>
              {done ? 'Open the ticked again' : 'The ticked are dealt with'}
            </button>
          )}
        </form>
      )}
    </div>
  )
}

interface ReportedProps {
  report: ErrorReported
  links: boolean
  pending: boolean
}

function Reported({ report: { id, number, text, at, by, article, done }, links, pending }: ReportedProps) {
  const box = useId()
  return (
    <li className="flex gap-3 border-b border-rule py-4">
      <label htmlFor={box} className="flex size-6 shrink-0 items-center justify-center">
        <input id={box} type="checkbox" name="id[]" value={id} className="size-4 accent-[var(--talk)]" />
        <span className="sr-only">Report {number}</span>
      </label>
      <div className="min-w-0 grow">
        {links && (
          <p lang={article.lang} dir={article.dir} className="font-serif text-lg font-semibold">
            <a href={`/newsroom/articles/${article.id}/correct`} className="no-underline hover:underline">
              {article.headline}
            </a>
          </p>
        )}
        <p dir="auto" className="measure mt-1 font-serif whitespace-pre-line">
          {text}
        </p>
        <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
          <span className="small">
            <span className="figures">No. {number}</span> · {by ? <bdi>{by}</bdi> : 'A reader without an account'},{' '}
            <When at={at} as="short" />
          </span>
          <button type="submit" name="only" value={id} className="quiet" aria-disabled={pending}>
            {done ? 'Open again' : 'Dealt with'}
            <span className="sr-only">: report {number}</span>
          </button>
        </p>
      </div>
    </li>
  )
}
