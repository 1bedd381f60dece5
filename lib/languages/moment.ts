import { timeZone } from '../site'
import { intlLocale } from './editions'

/** full: date and time; short: the same in few letters; brief: the time today, else the date; day: the whole date; time: the time alone. */
export type MomentForm = 'full' | 'short' | 'brief' | 'day' | 'time'

/** A moment in the paper's time zone, in this language. What is brief depends on today. */
export function written(at: Date, as: MomentForm, lang: string, today = new Date()): string {
  const parts = format(lang, options(at, as, today)).formatToParts(at)
  // Some languages print their calendar's era, in Latin letters. Nobody doubts the era of a news story.
  const said = parts.filter(({ type }) => type !== 'era')
  return (dayFirst.test(lang) ? turned(said) : said.map(({ value }) => value).join('')).trim()
}

/** Languages whose readers write the day first, where Intl would begin with the year. */
const dayFirst = /^(ps|fa)\b/

function turned(parts: Intl.DateTimeFormatPart[]): string {
  const place = (type: string) => parts.findIndex((part) => part.type === type)
  const written = parts.map(({ value }) => value).join('')
  if (place('month') < 0 || place('day') < place('month')) return written
  const values = (...types: string[]) => types.flatMap((type) => parts[place(type)]?.value ?? [])
  return [values('weekday', 'day', 'month', 'year').join(' '), values('hour', 'minute').join(':')].filter(Boolean).join('، ')
}

const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' }

function options(at: Date, as: MomentForm, now: Date): Intl.DateTimeFormatOptions {
  if (as === 'full') return { dateStyle: 'long', timeStyle: 'short' }
  if (as === 'day') return { dateStyle: 'full' }
  if (as === 'time') return clock
  const [then, today] = [at, now].map((date) => format('sv', {}).format(date))
  const sameYear = then?.slice(0, 4) === today?.slice(0, 4)
  const date: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', ...(!sameYear && { year: 'numeric' }) }
  if (as === 'short') return { ...date, ...clock }
  return then === today ? clock : date
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** A language that this machine does not know gets the paper's. */
function format(lang: string, how: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${Object.entries(how)}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat([intlLocale(lang), 'en-GB'], { ...how, timeZone })
  formats.set(key, known)
  return known
}
