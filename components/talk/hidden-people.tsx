import { getTranslations } from 'next-intl/server'
import { When } from '@/components/site/when'
import { db } from '@/lib/db'
import { hiddenBy } from '@/lib/hidden'
import type { Person } from '@/lib/people'
import { StopHiding } from './stop-hiding'

/** Whom the person hides, each with the way back. */
export async function HiddenPeople({ person }: { person: Person }) {
  const [t, hidden] = await Promise.all([getTranslations('comments.hidden'), hiddenBy(db, person)])
  return (
    <>
      <p className="text-sm text-soft">{t(hidden.length === 0 ? 'nobody' : 'some')}</p>
      {hidden.length > 0 && (
        <ul className="mt-3 divide-y divide-rule border-y border-rule">
          {hidden.map(({ whose, name, at }) => (
            <li key={whose} className="flex flex-wrap items-center justify-between gap-x-4 py-2 text-sm">
              <span>
                <bdi className="font-semibold">{name || t('erased')}</bdi>{' '}
                <span className="small">{t.rich('since', { when: () => <When at={at} as="short" /> })}</span>
              </span>
              <StopHiding whose={whose} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
