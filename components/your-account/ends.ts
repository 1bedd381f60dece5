import type { Lang } from '@/lib/languages/editions'
import { written } from '@/lib/languages/moment'
import { endInWords } from '@/lib/standing-words'

const soon = 2 * 24 * 60 * 60 * 1000

/** When a measure ends, for the messages that say so: `no` where it does not, and the moment in the edition's words. */
export function ends(until: Date | null, lang: Lang, now = new Date()) {
  if (!until) return { end: 'no', date: '' }
  if (lang === 'en') return { end: 'at', date: endInWords(until, now).replace('until ', '') }
  return { end: 'at', date: written(until, until.getTime() - now.getTime() < soon ? 'full' : 'day', lang) }
}
