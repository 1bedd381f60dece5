import type { Standing as StandingName } from '@/lib/policy/policy'
import type { Item } from './item'

const colours: Record<StandingName, string> = {
  newcomer: 'text-soft',
  trusted: 'text-approved',
  restricted: 'text-held',
  banned: 'text-rejected',
}

/** What an author is to the newsroom, in two words. */
export function Standing({ kind, standing }: { kind: Item['kind']; standing: StandingName }) {
  const names = { guest: 'guest', reader: 'reader', staff: 'staff' }
  return (
    <span className="text-sm text-soft">
      {names[kind]}
      {kind !== 'staff' && (
        <>
          {' · '}
          <span className={colours[standing]}>{standing}</span>
        </>
      )}
    </span>
  )
}
