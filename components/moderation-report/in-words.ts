import { monthInWords } from '@/lib/days'
import { intlLocale, type Lang } from '@/lib/languages/editions'

/** "40 seconds", "12 minutes", "3 hours", "2 days": as short as it can be said without misleading. */
export function lengthInWords(seconds: number): string {
  const rounded = (unit: number) => Math.round(seconds / unit)
  const said = (count: number, noun: string) => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
  if (rounded(1) < 60) return said(rounded(1), 'second')
  if (rounded(60) < 60) return said(rounded(60), 'minute')
  if (rounded(3_600) < 48) return said(rounded(3_600), 'hour')
  return said(rounded(86_400), 'day')
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })

/** "25 November". */
export const dayInWords = (name: string) => day.format(new Date(`${name}T00:00Z`))

/** "1,204". */
export const number = (count: number) => count.toLocaleString('en')

/** "November 2026", in the edition's language and with its digits; the month of the report is the same in every calendar. */
export function monthIn(month: string, lang: Lang): string {
  if (lang === 'en') return monthInWords(month)
  const tag = intlLocale(lang).replace('-ca-persian', '-ca-gregory')
  const parts = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }).formatToParts(
    new Date(`${month}-01T00:00Z`),
  )
  // Some languages would begin with the year.
  return (['month', 'year'] as const).map((type) => parts.find((part) => part.type === type)?.value).join(' ')
}
