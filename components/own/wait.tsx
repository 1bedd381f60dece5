import { useTranslations } from 'next-intl'

/** How long it may take, from what is known and no more. */
export function Wait({ minutes }: { minutes: number | null }) {
  const t = useTranslations('own.wait')
  if (minutes === null) return t('unknown')
  if (minutes < 90) return t('minutes', { count: Math.max(1, Math.ceil(minutes)) })
  const hours = minutes / 60
  return hours < 48 ? t('hours', { count: Math.ceil(hours) }) : t('days', { count: Math.ceil(hours / 24) })
}
