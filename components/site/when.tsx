import { useEdition } from '@/components/ui/edition'
import { intlLocale } from '@/lib/languages/editions'
import { timeZone } from '@/lib/site'

interface WhenProps {
  at: Date
  /** full: date and time; short: the same in few letters; brief: the time today, else the date; day: the whole date. */
  as?: 'full' | 'short' | 'brief' | 'day'
  /** The language it is printed in, where that is not the page's. */
  lang?: string
}

/**
 * A moment in the paper's time zone, in the same words for every reader: a page may be remembered, or lie open overnight.
 * The server's words stand: not every browser knows every calendar.
 */
export function When({ at, as = 'full', lang: own }: WhenProps) {
  const edition = useEdition().lang
  const lang = own ?? edition
  return (
    <time dateTime={at.toISOString()} lang={lang} dir="auto" suppressHydrationWarning>
      {written(at, as, lang)}
    </time>
  )
}

function written(at: Date, as: WhenProps['as'], lang: string): string {
  const parts = format(lang, options(at, as)).formatToParts(at)
  // Some languages print their calendar's era, in Latin letters. Nobody doubts the era of a news story.
  return parts
    .flatMap(({ type, value }) => (type === 'era' ? [] : value))
    .join('')
    .trim()
}

const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' }

function options(at: Date, as: WhenProps['as']): Intl.DateTimeFormatOptions {
  if (as === 'full') return { dateStyle: 'long', timeStyle: 'short' }
  if (as === 'day') return { dateStyle: 'full' }
  const [then, today] = [at, new Date()].map((date) => format('sv', {}).format(date))
  const sameYear = then?.slice(0, 4) === today?.slice(0, 4)
  const date: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', ...(!sameYear && { year: 'numeric' }) }
  if (as === 'short') return { ...date, ...clock }
  return then === today ? clock : date
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** A language that this machine does not know gets the paper's, too. */
function format(lang: string, how: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${Object.entries(how)}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat([intlLocale(lang), 'en-GB'], { ...how, timeZone })
  formats.set(key, known)
  return known
}
