import { timeZone } from '@/lib/site'

const full = (lang: string) => new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'short', timeZone })
const short = (lang: string) =>
  new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone })
const day = (lang: string) => new Intl.DateTimeFormat(lang, { dateStyle: 'full', timeZone })
const styles = { full, short, day }

interface WhenProps {
  at: Date
  as?: keyof typeof styles
  lang?: string
}

/** A moment, in the paper's time zone: the same words for every reader. */
export function When({ at, as = 'full', lang = 'en-GB' }: WhenProps) {
  return <time dateTime={at.toISOString()}>{styles[as](lang).format(at)}</time>
}
