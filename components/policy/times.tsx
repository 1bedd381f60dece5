import { useTranslations } from 'next-intl'
import { When } from '@/components/site/when'
import { A } from '@/components/ui/a'
import type { Life } from '@/lib/policy/history'

/** Which version this is, and from when to when it counts. */
export function Times({ number, versions }: { number: number; versions: Life[] }) {
  const t = useTranslations('policy')
  const life = versions.find((version) => version.number === number)
  if (!life) return null
  const next = versions.find(({ predecessor, state }) => predecessor === number && state === 'announced')
  return (
    <>
      <p className="mt-3 text-sm text-soft">
        {t('version', { number })}
        {t('comma')}
        <InForce life={life} />
      </p>
      {life.state === 'in force' && next && (
        <Note>
          {t.rich('next', { number: next.number, when: () => <When at={next.inForceFrom} as="day" /> })}{' '}
          <A href={`/comment-policy/${number}/${next.number}`} className="no-print underline">
            {t('willChange')}
          </A>
        </Note>
      )}
      {life.state === 'past' && (
        <Note>
          {t('past')}{' '}
          <A href="/comment-policy" className="no-print underline">
            {t('readCurrent')}
          </A>
        </Note>
      )}
      {life.state === 'announced' && (
        <Note>
          {t('announced')}{' '}
          <A href="/comment-policy" className="no-print underline">
            {t('readCurrent')}
          </A>
        </Note>
      )}
    </>
  )
}

/** "in force since …", "in force from … to …", "in force from … on". */
export function InForce({ life: { state, inForceFrom, until } }: { life: Life }) {
  const t = useTranslations('policy.inForce')
  const from = () => <When at={inForceFrom} as="day" />
  if (state === 'in force') return t.rich('since', { from })
  if (state === 'announced' || !until) return t.rich('on', { from })
  return t.rich('between', { from, to: () => <When at={until} as="day" /> })
}

function Note({ children }: { children: React.ReactNode }) {
  return <p className="mt-4 border-s-2 border-talk ps-3 text-sm">{children}</p>
}
