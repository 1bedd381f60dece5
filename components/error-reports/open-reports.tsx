'use client'

import { SignInAgain } from '@/components/newsroom/sign-in-again'
import { useKeptForm } from '@/components/policy-desk/kept-form'
import { Refused } from '@/components/policy-desk/told'
import { When } from '@/components/site/when'
import type { ErrorReported } from '@/lib/newsroom/error-reports'
import { settle } from './actions'

/** What readers say is wrong, each with what can be done about it. */
export function OpenErrorReports({ reports, links = false }: { reports: ErrorReported[]; links?: boolean }) {
  return (
    <ul className={`mt-3 border-t border-rule ${links ? 'max-w-[44rem]' : 'gap-x-12 lg:grid lg:grid-cols-2'}`}>
      {reports.map((report) => (
        <Reported key={report.id} report={report} links={links} />
      ))}
    </ul>
  )
}

function Reported({ report: { id, text, at, by, article }, links }: { report: ErrorReported; links: boolean }) {
  const { refused, pending, form } = useKeptForm(settle, { gone: 'It is dealt with.' })
  return (
    <li className="border-b border-rule py-4">
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
      <form {...form} className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
        <input type="hidden" name="id" value={id} />
        <p className="small">
          {by ? <bdi>{by}</bdi> : 'A reader without an account'}, <When at={at} as="short" />
        </p>
        <button type="submit" className="quiet" aria-disabled={pending}>
          Dealt with
        </button>
        {refused && (
          <Refused>
            {refused.message}
            <SignInAgain refused={refused} />
          </Refused>
        )}
      </form>
    </li>
  )
}
