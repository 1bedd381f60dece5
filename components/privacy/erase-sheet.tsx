import { useTranslations } from 'next-intl'
import { A } from '@/components/ui/a'
import { ClientWords } from '@/components/ui/client-words'
import { useEdition } from '@/components/ui/edition'
import { Sentence } from '@/components/ui/sentence'
import { staffStay } from '@/lib/erasure/erase'
import { refusalIn } from '@/lib/languages/refusals'
import { isStaff, type Person } from '@/lib/people'
import { EraseForm } from './erase-form'
import { Part } from './part'

/** What an erasure takes along, what it leaves, and the confirmation. */
export function EraseSheet({ person }: { person: Person }) {
  const t = useTranslations('privacy')
  const { lang } = useEdition()
  return (
    <div className="column py-8 sm:py-12">
      <p className="text-sm">
        <A href="/account" className="text-talk no-underline hover:underline">
          {t('account')}
        </A>
      </p>
      <h1 className="mt-1 font-serif text-3xl tracking-[-0.015em]">{t('erase.title')}</h1>
      <p className="mt-4">{t.rich('erase.about', { export: (words) => <A href="/account/export">{words}</A> })}</p>
      <Part id="goes" title={t('erase.goes')}>
        <div className="prose mt-3">
          <ul>
            <li>{t('erase.goes1')}</li>
            <li>{t.rich('erase.goes2', { email: () => <bdi>{person.email}</bdi> })}</li>
            <li>{t('erase.goes3')}</li>
          </ul>
        </div>
      </Part>
      <Part id="stays" title={t('erase.stays')}>
        <div className="prose mt-3">
          <ul>
            <li>{t('erase.stays1')}</li>
            <li>{t('erase.stays2')}</li>
            <li>{t('erase.stays3')}</li>
            <li>{t('erase.stays4')}</li>
            <li>{t('erase.stays5')}</li>
          </ul>
        </div>
        <p className="mt-3 text-sm text-soft">{t.rich('erase.number', { id: () => <code className="text-ink">{person.id}</code> })}</p>
      </Part>
      <Part id="confirm" title={t('erase.confirm')}>
        {isStaff(person.role) ? (
          <p className="mt-3 border-s-4 border-held bg-shade px-4 py-3">
            <Sentence>{refusalIn(lang, staffStay)}</Sentence>
          </p>
        ) : (
          <ClientWords names={['privacy']}>
            <EraseForm />
          </ClientWords>
        )}
      </Part>
    </div>
  )
}
