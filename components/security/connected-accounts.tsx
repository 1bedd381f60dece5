import { useTranslations } from 'next-intl'
import { When } from '@/components/site/when'
import type { Connected } from '@/lib/elsewhere'
import { PressOnce } from './press-once'

/** By which other services the person signs in, each with a way to disconnect it. */
export function ConnectedAccounts({ accounts }: { accounts: Connected[] }) {
  const t = useTranslations('account.security')
  return (
    <>
      <h3 className="mt-8 font-semibold">{t('connected')}</h3>
      <p className="small">{t('connectedAbout')}</p>
      <ul aria-label={t('connected')} className="mt-3 border-t border-rule">
        {accounts.map(({ provider, name, since }) => (
          <li key={provider} className="flex flex-wrap items-center justify-between gap-x-4 border-b border-rule py-2.5">
            <p>
              <strong>{name}</strong> <span className="small">{t.rich('since', { when: () => <When at={since} as="short" /> })}</span>
            </p>
            <PressOnce act="account" field="provider" value={provider} label={t('disconnect')} about={name} />
          </li>
        ))}
      </ul>
    </>
  )
}
