import { useTranslations } from 'next-intl'
import { When } from '@/components/site/when'
import type { OpenSession } from '@/lib/sessions'
import { signOutEverywhere } from './actions'
import { PressOnce } from './press-once'

/** Where the person is signed in, each with a way to end it. */
export function Sessions({ sessions }: { sessions: OpenSession[] }) {
  const t = useTranslations('account.security')
  const account = useTranslations('account')
  return (
    <>
      <ul aria-label={t('sessions')} className="mt-3 border-t border-rule">
        {sessions.map(({ id, device, createdAt, seenAt, isThis }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 border-b border-rule py-2.5">
            <div>
              <p className="font-semibold">
                {device ? <bdi>{device}</bdi> : t('unknown')}
                {isThis && <span className="ms-2 text-sm font-normal text-approved">{t('this')}</span>}
              </p>
              <p className="small">
                {t.rich('seen', { when: () => <When at={createdAt} as="short" />, seen: () => <When at={seenAt} as="short" /> })}
              </p>
            </div>
            {!isThis && <PressOnce act="session" field="session" value={id} label={account('signOut')} about={device} />}
          </li>
        ))}
      </ul>
      <form action={signOutEverywhere} className="mt-4">
        <button type="submit" className="button">
          {t('everywhere')}
        </button>
      </form>
    </>
  )
}
