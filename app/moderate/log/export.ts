import { db } from '@/lib/db'
import { askedOf } from '@/lib/log/choices'
import { exportOf, type Format, formats } from '@/lib/log/export'
import { faultsOf, filtersFrom, logAddress } from '@/lib/log/filters'
import { requireModerator } from '@/lib/session'
import { timeZone } from '@/lib/site'
import { streamed } from '@/lib/streamed'
import { localTime } from '@/lib/time-zone'

/** The filtered log as a file that is sent while it is read. A visitor is sent to sign in, anybody else but a moderator finds nothing. */
export async function exportAnswer(asked: URLSearchParams, format: Format): Promise<Response> {
  const filters = filtersFrom(Object.fromEntries(asked))
  await requireModerator(logAddress(filters))
  const { article } = await askedOf(db, filters)
  const faults = Object.values({ ...faultsOf(filters), ...(article && { article }) })
  if (faults.length > 0)
    return new Response(`${faults.join('\n')}\n`, { status: 400, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
  const name = `log-${localTime(new Date(), timeZone).slice(0, 10)}.${format}`
  return new Response(streamed(exportOf(db, filters, format)), {
    headers: {
      'Content-Type': formats[format].type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
