import { useTranslations } from 'next-intl'
import type { StatedWait } from '@/lib/stated-wait'

/** How long it may take, from what is known and no more. */
export function Wait({ wait }: { wait: StatedWait | null }) {
  const t = useTranslations('own.wait')
  if (wait === null) return t('unknown')
  const { minutes, of } = wait
  // Half took less; half have waited longer already.
  const whole = of === 'decided' ? Math.ceil : Math.floor
  if (minutes < 90) return t(`${of}.minutes`, { count: Math.max(1, whole(minutes)) })
  const hours = minutes / 60
  return hours < 48 ? t(`${of}.hours`, { count: whole(hours) }) : t(`${of}.days`, { count: whole(hours / 24) })
}
