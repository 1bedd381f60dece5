import { When } from '@/components/site/when'
import type { OpenSession } from '@/lib/sessions'
import { signOutEverywhere } from './actions'
import { PressOnce } from './press-once'

export function Sessions({ sessions }: { sessions: OpenSession[] }) {
  return (
    <>
      <ul aria-label="Sessions" className="mt-3 border-t border-rule">
        {sessions.map(({ id, device, createdAt, seenAt, isThis }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 border-b border-rule py-2.5">
            <div>
              <p className="font-semibold">
                {device || 'A browser that does not say which'}
                {isThis && <span className="ms-2 text-sm font-normal text-approved">this one</span>}
              </p>
              <p className="small">
                since <When at={createdAt} as="short" />, last seen <When at={seenAt} as="short" />
              </p>
            </div>
            {!isThis && <PressOnce act="session" field="session" value={id} label="Sign out" about={device} />}
          </li>
        ))}
      </ul>
      <form action={signOutEverywhere} className="mt-4">
        <button type="submit" className="button">
          Sign out everywhere
        </button>
      </form>
    </>
  )
}
