import { intlLocale, type Lang } from '@/lib/languages/editions'

/** In what a length of time is said, and how many: 40 seconds, 12 minutes, 3 hours, 2 days. As short as it can be without misleading. */
export function lengthOf(seconds: number): { unit: 'seconds' | 'minutes' | 'hours' | 'days'; count: number } {
  const rounded = (unit: number) => Math.round(seconds / unit)
  if (rounded(1) < 60) return { unit: 'seconds', count: rounded(1) }
  if (rounded(60) < 60) return { unit: 'minutes', count: rounded(60) }
  if (rounded(3_600) < 48) return { unit: 'hours', count: rounded(3_600) }
  return { unit: 'days', count: rounded(86_400) }
}

type Part = 'day' | 'month' | 'year'

/** The month of the report is the same in every calendar: the Gregorian one, in the words and digits of the edition. */
function said(date: string, lang: Lang, ...parts: Part[]): string {
  const wanted = { day: 'numeric', month: 'long', year: 'numeric' } as const
  const options = Object.fromEntries(parts.map((part) => [part, wanted[part]]))
  const tag = intlLocale(lang).replace('-ca-persian', '-ca-gregory')
  const found = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }).formatToParts(new Date(`${date}T00:00Z`))
  // Some languages would begin with the year, or with the month.
  return parts.map((part) => found.find(({ type }) => type === part)?.value ?? '').join(' ')
}

/** "25 November". */
export const dayIn = (day: string, lang: Lang) => said(day, lang, 'day', 'month')

/** "November 2026". */
export const monthIn = (month: string, lang: Lang) => said(`${month}-01`, lang, 'month', 'year')

/** "November". */
export const monthAlone = (month: string, lang: Lang) => said(`${month}-01`, lang, 'month')
