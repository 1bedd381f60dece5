import { useTranslations } from 'next-intl'
import { A } from '@/components/ui/a'
import { giveRespectPlainly } from './actions'

interface RespectSheetProps {
  id: string
  place: string
  own: boolean
  respected: boolean
}

/** Respect for one comment: given, to be given, or not to be given because it is one's own. */
export function RespectSheet({ id, place, own, respected }: RespectSheetProps) {
  const t = useTranslations('comments')
  return (
    <div className="column py-8 sm:py-12">
      <h1 className="font-serif text-2xl">{t(own ? 'respectPage.own' : respected ? 'respectPage.given' : 'respect')}</h1>
      <p className="mt-3">
        {t(own ? 'respectPage.ownWhy' : respected ? 'respectPage.givenWhy' : 'respectPage.why')} {t('rounded')}
      </p>
      <div className="mt-6 flex flex-wrap items-center gap-5">
        <A href={place} className={own || respected ? 'button button-main' : 'text-talk'}>
          {t('respectPage.back')}
        </A>
        {!own && (
          <form action={giveRespectPlainly}>
            <input type="hidden" name="comment" value={id} />
            <input type="hidden" name="want" value={respected ? 'take back' : 'give'} />
            <button type="submit" className={respected ? 'quiet' : 'button button-main'}>
              {t(respected ? 'respectPage.takeBack' : 'respect')}
            </button>
          </form>
        )}
      </div>
    </div>
  )
}
