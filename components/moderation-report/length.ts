import { useTranslations } from 'next-intl'
import { lengthOf } from './in-words'

/** Says a length of time in the edition's words. */
export function useLength(): (seconds: number) => string {
  const t = useTranslations('moderation.length')
  return (seconds) => {
    const { unit, count } = lengthOf(seconds)
    return t(unit, { count })
  }
}
