import { useTranslations } from 'next-intl'

const whys: Record<string, 'unverified' | 'nameTaken'> = { Unverified: 'unverified', Name: 'nameTaken' }

/** Why somebody who came back from a provider is not signed in. */
export function NotSignedIn({ error, provider }: { error: string; provider: string }) {
  const t = useTranslations('account.signIn')
  return (
    <div role="alert" className="mb-6 border-s-4 border-rejected bg-shade px-4 py-3 text-sm">
      {t(whys[error] ?? 'elsewhereFailed', { provider })}
    </div>
  )
}
