const whys: Record<string, (provider: string) => string> = {
  Unverified: (provider) => `${provider} does not say that your e-mail address is yours. Verify it there, or have a link sent to it.`,
  Name: (provider) => `Your name at ${provider} is one that somebody of the paper signs with. Have a link sent to you, and choose another.`,
}

/** Why somebody who came back from a provider is not signed in. */
export function NotSignedIn({ error, provider }: { error: string; provider: string }) {
  const why = whys[error]?.(provider) ?? 'The other site did not sign you in. Try it once more, or choose another way.'
  return (
    <div role="alert" className="mb-6 border-s-4 border-rejected bg-shade px-4 py-3 text-sm">
      {why}
    </div>
  )
}
