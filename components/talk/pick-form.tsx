import { useTranslations } from 'next-intl'
import { pickPlainly, unpickPlainly } from './actions'

/** Picks the comment, or takes the pick back. */
export function PickForm({ id, pickedBy }: { id: string; pickedBy: string | null }) {
  const t = useTranslations('comments.pickPage')
  return (
    <form action={pickedBy === null ? pickPlainly : unpickPlainly} className="mt-6">
      <p className="text-sm text-soft">{pickedBy === null ? t('about') : t('picked', { name: pickedBy })}</p>
      <input type="hidden" name="comment" value={id} />
      <button type="submit" className="button button-main mt-4">
        {t(pickedBy === null ? 'pick' : 'unpick')}
      </button>
    </form>
  )
}
