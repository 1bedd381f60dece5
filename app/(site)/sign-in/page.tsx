import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignIn } from '@/components/account/sign-in'
import { env } from '@/lib/env'
import { ownAddress } from '@/lib/own-address'
import { currentUser } from '@/lib/session'

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } }

interface Props {
  searchParams: Promise<{ to?: string | string[] }>
}

export default async function SignInPage({ searchParams }: Props) {
  const given = (await searchParams).to
  const to = ownAddress(typeof given === 'string' ? given : '') ?? ''
  if (await currentUser()) redirect(to.startsWith('/sign-in') ? '/account' : to || '/account')
  return (
    <div className="sheet-width py-10 sm:py-20">
      <div className="mx-auto max-w-md">
        <SignIn to={to} outbox={!env().SMTP_URL} />
      </div>
    </div>
  )
}
