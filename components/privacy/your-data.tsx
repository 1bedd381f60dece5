import { useTranslations } from 'next-intl'
import { A } from '@/components/ui/a'
import { useEdition } from '@/components/ui/edition'
import { inEdition } from '@/lib/languages/editions'
import type { Person } from '@/lib/people'
import { isStaff } from '@/lib/people'

/** The part of the account page about what is kept of its person. */
export function YourData({ person }: { person: Person }) {
  const t = useTranslations('privacy')
  const { lang } = useEdition()
  return (
    <>
      <p className="text-soft">
        {t.rich('yours.about', {
          privacy: (words) => (
            <A href="/privacy" className="text-talk underline">
              {words}
            </A>
          ),
        })}
      </p>
      <p className="mt-4">
        <A href="/account/export" className="text-talk underline">
          {t('yours.export')}
        </A>
      </p>
      <form action={inEdition(lang, '/account/erase')} className="mt-4">
        <button type="submit" className="button">
          {t('yours.erase')}
        </button>
      </form>
      {isStaff(person.role) && <p className="small mt-2">{t('yours.staff')}</p>}
    </>
  )
}
