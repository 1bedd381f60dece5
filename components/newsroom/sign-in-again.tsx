/** Beside what a form says whose sender is signed out: the way to sign in that leaves what is typed where it is. */
export function SignInAgain({ refused }: { refused: object | null | undefined }) {
  if (!refused || !('signedOut' in refused)) return null
  return (
    <>
      {' '}
      <a href="/sign-in?to=/newsroom" target="_blank" rel="noreferrer" className="underline">
        Sign in<span className="sr-only"> in a new window</span>
      </a>
    </>
  )
}
