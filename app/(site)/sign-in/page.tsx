import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Elsewhere } from '@/components/account/elsewhere'
import { NotSignedIn } from '@/components/account/not-signed-in'
import { SignIn } from '@/components/account/sign-in'
import { WhySignIn } from '@/components/talk/why-sign-in'
import { providerName, providers } from '@/lib/elsewhere'
import { env } from '@/lib/env'
import { ownAddress } from '@/lib/own-address'
import { currentUser } from '@/lib/session'

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } }

interface Props {
  searchParams: Promise<{ [name in 'to' | 'error' | 'provider']?: string | string[] }>
}

export default async function SignInPage({ searchParams }: Props) {
  const given = await searchParams
  const word = (name: keyof typeof given) => (typeof given[name] === 'string' ? given[name] : '')
  const to = ownAddress(word('to')) ?? ''
  if (await currentUser()) redirect(to.startsWith('/sign-in') ? '/account' : to || '/account')
  const others = providers()
  return (
    <div className="sheet-width py-10 sm:py-20">
      <div className="mx-auto max-w-md">
        {word('error') && <NotSignedIn error={word('error')} provider={providerName(word('provider'))} />}
        <WhySignIn to={to} />
        <SignIn to={to} outbox={!env().SMTP_URL}>
          {others.length > 0 && (
            <section aria-label="Other ways" className="mt-8 border-t border-rule pt-3">
              {others.map(({ id, name }) => (
                <Elsewhere key={id} provider={id} name={name} to={to} />
              ))}
            </section>
          )}
        </SignIn>
      </div>
    </div>
  )
}
