import type { Metadata } from 'next'
import { SignIn } from '@/components/account/sign-in'
import { SignedIn } from '@/components/account/signed-in'
import { WhySignIn } from '@/components/talk/why-sign-in'
import { db } from '@/lib/db'
import { currentUser } from '@/lib/session'
import { toldTo } from '@/lib/told'

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } }

interface Props {
  searchParams: Promise<{ to?: string | string[] }>
}

export default async function SignInPage({ searchParams }: Props) {
  const person = await currentUser()
  const { to } = await searchParams
  return (
    <div className="sheet-width py-10 sm:py-20">
      <div className="mx-auto max-w-md">
        {person ? (
          <SignedIn person={person} told={await toldTo(db, { userId: person.id })} />
        ) : (
          <>
            <WhySignIn to={to} />
            <SignIn to={typeof to === 'string' ? to : ''} />
          </>
        )}
      </div>
    </div>
  )
}
