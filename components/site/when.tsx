import { useEdition } from '@/components/ui/edition'
import { type MomentForm, written } from '@/lib/languages/moment'

interface WhenProps {
  at: Date
  as?: MomentForm
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
