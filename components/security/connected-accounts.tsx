import { When } from '@/components/site/when'
import type { Connected } from '@/lib/elsewhere'
import { PressOnce } from './press-once'

export function ConnectedAccounts({ accounts }: { accounts: Connected[] }) {
  return (
    <>
      <h3 className="mt-8 font-semibold">Connected accounts</h3>
      <p className="small">You sign in here by them, and always by a link to your address as well.</p>
      <ul aria-label="Connected accounts" className="mt-3 border-t border-rule">
        {accounts.map(({ provider, name, since }) => (
          <li key={provider} className="flex flex-wrap items-center justify-between gap-x-4 border-b border-rule py-2.5">
            <p>
              <strong>{name}</strong>{' '}
              <span className="small">
                since <When at={since} as="short" />
              </span>
            </p>
            <PressOnce act="account" field="provider" value={provider} label="Disconnect" about={name} />
          </li>
        ))}
      </ul>
    </>
  )
}
