import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Elsewhere } from '@/components/account/elsewhere'
import { NotSignedIn } from '@/components/account/not-signed-in'
import { SignIn } from '@/components/account/sign-in'
import { WhySignIn } from '@/components/talk/why-sign-in'
import { ClientWords } from '@/components/ui/client-words'
import { providerName, providers } from '@/lib/elsewhere'
import { env } from '@/lib/env'
import { editionOf } from '@/lib/languages/editions'
import { hereIn } from '@/lib/languages/request'
import { ownAddress } from '@/lib/own-address'
import { currentUser } from '@/lib/session'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.signIn')
  return { title: t('title'), robots: { index: false } }
}

interface Props {
  searchParams: Promise<{ [name in 'to' | 'error' | 'provider']?: string | string[] }>
}

export default async function SignInPage({ searchParams }: Props) {
  const given = await searchParams
  const word = (name: keyof typeof given) => (typeof given[name] === 'string' ? given[name] : '')
  // Whoever chose another edition on this page goes on in that one.
  const to = editionOf(ownAddress(word('to')) ?? '').path
  if (await currentUser()) redirect(await hereIn(to.startsWith('/sign-in') ? '/account' : to || '/account'))
  const t = await getTranslations('account.signIn')
  const others = providers()
  return (
    <div className="sheet-width py-10 sm:py-20">
      <div className="mx-auto max-w-md">
        {word('error') && <NotSignedIn error={word('error')} provider={providerName(word('provider'))} />}
        <WhySignIn to={to} />
        <ClientWords names={['account']}>
          <SignIn to={to} outbox={!env().SMTP_URL}>
            {others.length > 0 && (
              <section aria-label={t('others')} className="mt-8 border-t border-rule pt-3">
                {others.map(({ id, name }) => (
                  <Elsewhere key={id} provider={id} name={name} to={to} />
                ))}
              </section>
            )}
          </SignIn>
        </ClientWords>
      </div>
    </div>
  )
}
