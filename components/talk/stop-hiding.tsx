import { useTranslations } from 'next-intl'
import { stopHidingPlainly } from './actions'

/** The button that shows somebody again. */
export function StopHiding({ whose }: { whose: string }) {
  const t = useTranslations('comments.hidden')
  return (
    <form action={stopHidingPlainly}>
      <input type="hidden" name="whose" value={whose} />
      <button type="submit" className="quiet">
        {t('stop')}
      </button>
    </form>
  )
}
