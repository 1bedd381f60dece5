import { monthAt } from '../days'
import { db } from '../db'
import { type MonthRow, monthsOf, type Report, reportOf } from '../moderation-report'
import { timeZone } from '../site'

// A report is read by many and made from a month of decisions: it is made once, and kept for a while. The current month is
// seldom older than half a minute, a past one than ten; nothing but an undo or an import changes those.

interface Kept {
  value: Promise<unknown>
  until: number
  renewing: boolean
}
const kept = new Map<string, Kept>()
const most = 200
/** Milliseconds. */
const stale = 3_600_000

/** What was made last. For an hour after its time it is still given, and made anew behind it, so that hardly anybody waits. */
function remembered<T>(key: string, make: () => Promise<T>, seconds: (value: T) => number): Promise<T> {
  const known = kept.get(key)
  if (known && (known.renewing || known.until > Date.now())) return known.value as Promise<T>
  if (!known && kept.size >= most) kept.clear()
  const made = make()
  const recent = known && known.until + stale > Date.now()
  const entry: Kept = { value: recent ? known.value : made, until: 0, renewing: true }
  kept.set(key, entry)
  made.then(
    (value) => {
      // That there is none is cheap to find out, and may soon be otherwise.
      if (value === null) kept.delete(key)
      else Object.assign(entry, { value: made, until: Date.now() + seconds(value) * 1000, renewing: false })
    },
    () => kept.delete(key),
  )
  return entry.value as Promise<T>
}

/** The report of that month as it was a little while ago; null where there is none. */
export async function rememberedReport(month: string): Promise<Report | null> {
  // No paper has a month that the calendar of the machine cannot reckon with.
  if (!/^20\d\d-\d\d$/.test(month)) return null
  return remembered(
    month,
    () => reportOf(db, month, { timeZone }),
    (report) => (report?.soFar === false ? 600 : 30),
  )
}

/** Every month with its figures, the latest first, in the same way. */
export async function rememberedMonths(): Promise<MonthRow[]> {
  const current = monthAt(new Date(), timeZone)
  const [latest, past] = await Promise.all([
    remembered(
      `in ${current}`,
      () => monthsOf(db, { timeZone, part: 'current' }),
      () => 60,
    ),
    // Which are over changes with the month, and so does the one that is not.
    remembered(
      `before ${current}`,
      () => monthsOf(db, { timeZone, part: 'past' }),
      () => 600,
    ),
  ])
  return [...latest, ...past]
}
