import type { Metadata } from 'next'
import { ErrorsFilters, errorsAddress } from '@/components/error-reports/filters'
import { OpenErrorReports } from '@/components/error-reports/open-reports'
import { db } from '@/lib/db'
import { errorReports, errorsView } from '@/lib/newsroom/error-reports'
import { requireEditor } from '@/lib/session'
import { counted } from '@/lib/text'

export const metadata: Metadata = { title: 'Reported errors' }

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What readers say is wrong, in all articles or in one. */
export default async function ErrorsPage({ searchParams }: Props) {
  await requireEditor('/newsroom/errors')
  const view = errorsView(await searchParams)
  const { reports, count, next } = await errorReports(db, view)
  const done = view.number === undefined ? view.show === 'done' : (reports[0]?.done ?? false)
  return (
    <>
      <h1 className="pt-8 font-serif text-3xl">Reported errors</h1>
      <p className="measure mt-2 text-sm text-soft">What readers say is wrong in an article. Moderators do not see it.</p>
      <ErrorsFilters view={view} />
      <p className="mt-6 font-serif text-lg text-soft">
        {view.number !== undefined
          ? count === 0 && 'There is no report with this number.'
          : done
            ? count === 0
              ? 'Nothing was dealt with yet.'
              : `${counted(count, 'report')} dealt with.`
            : count === 0
              ? 'Nothing waits: readers have found no error that somebody has not looked at.'
              : `${counted(count, 'report')} ${count === 1 ? 'waits' : 'wait'}.`}
      </p>
      <OpenErrorReports reports={reports} done={done} links />
      <nav aria-label="Pages" className="mt-4 flex gap-6 text-sm">
        {view.after && <a href={errorsAddress(view)}>From the first</a>}
        {next && <a href={errorsAddress(view, { after: next })}>More</a>}
      </nav>
    </>
  )
}
