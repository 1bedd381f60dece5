import type { Connection as State } from './use-live'

const words: Record<State, string> = { live: 'Live', checking: 'Checking every 5 seconds', lost: 'Not connected: trying again' }

/** How the desk hears of others. */
export function Connection({ state }: { state: State }) {
  return (
    <p className="small scripted" data-connection={state}>
      <span aria-hidden className={state === 'lost' ? 'text-held' : 'text-approved'}>
        {state === 'live' ? '●' : '○'}{' '}
      </span>
      <span>{words[state]}</span>
    </p>
  )
}
