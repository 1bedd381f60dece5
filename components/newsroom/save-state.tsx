import type { SaverState } from './saver'
import { SignInAgain } from './sign-in-again'

interface SaveStateProps {
  saving: SaverState
  savedAt: string | null
  timeZone: string
  keptAs: number | null
  /** Readers have an earlier text. */
  unpublished: boolean
  /** Somebody pressed a button and wants to hear what came of it. */
  asked: boolean
}

/** Where the text is, in words. What it does by itself is not spoken into somebody's writing, unless it fails. */
export function SaveState({ saving: { unsaved, sending, trouble }, savedAt, timeZone, keptAs, unpublished, asked }: SaveStateProps) {
  const failed = trouble !== null && !sending
  return (
    <p
      role="status"
      aria-live={failed || asked ? 'polite' : 'off'}
      className={`text-sm ${failed ? 'font-semibold text-held' : 'text-soft'}`}
    >
      {failed ? troubles[trouble] : sending ? 'Saving…' : unsaved ? 'Writing. Kept in this browser.' : saved(savedAt, timeZone, keptAs)}
      {unpublished && !failed && !sending && !unsaved && '; readers do not see it yet'}
      {failed && trouble === 'signed-out' && <SignInAgain refused={{ signedOut: true }} />}
    </p>
  )
}

const troubles = {
  offline: 'Not saved: no connection. Kept in this browser, and tried again.',
  'signed-out': 'Not saved: you are signed out. Kept in this browser: sign in in another window, then save.',
  refused: 'Not saved: look at what is marked. Kept in this browser.',
  overtaken: 'Not saved: somebody else did. Kept in this browser.',
}

function saved(at: string | null, timeZone: string, keptAs: number | null): string {
  if (at === null) return 'Nothing to save yet.'
  return `Saved ${clock(at, timeZone)}${keptAs === null ? '' : ` and kept as revision ${keptAs}`}`
}

/** The time in the paper's zone; the day too, unless it is today. */
export function clock(at: string | number, timeZone: string): string {
  const [then, now] = [new Date(at), new Date()]
  const day = (date: Date) => new Intl.DateTimeFormat('sv', { timeZone }).format(date)
  const date: Intl.DateTimeFormatOptions = day(then) === day(now) ? {} : { day: 'numeric', month: 'short' }
  return new Intl.DateTimeFormat('en-GB', { ...date, hour: '2-digit', minute: '2-digit', timeZone }).format(then)
}
