import type { Metadata } from 'next'
import { OpenErrorReports } from '@/components/error-reports/open-reports'
import { db } from '@/lib/db'
import { openErrorReports } from '@/lib/newsroom/error-reports'
import { requireEditor } from '@/lib/session'

export const metadata: Metadata = { title: 'Reported errors' }

/** What readers say is wrong, in all articles. */
export default async function ErrorsPage() {
  await requireEditor('/newsroom/errors')
  const reports = await openErrorReports(db)
  return (
    <>
      <h1 className="pt-8 font-serif text-3xl">Reported errors</h1>
      <p className="measure mt-2 text-sm text-soft">What readers say is wrong in an article, the oldest first. Moderators do not see it.</p>
      {reports.length > 0 ? (
        <OpenErrorReports reports={reports} links />
      ) : (
        <p className="mt-6 font-serif text-lg text-soft">Nothing waits: readers have found no error that somebody has not looked at.</p>
      )}
    </>
  )
}
