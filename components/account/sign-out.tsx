import { signOut } from './actions'

/** Ends the session of this browser. */
export function SignOut() {
  return (
    <form action={signOut}>
      <button type="submit" className="button">
        Sign out
      </button>
    </form>
  )
}
