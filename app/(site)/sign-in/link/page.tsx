import type { Metadata } from 'next'
import { DeadLink } from '@/components/account/dead-link'
import { UseLink } from '@/components/account/use-link'
import { db } from '@/lib/db'
import { linkOf, whyNot } from '@/lib/sign-in-link'

// Its address is as good as a key: no other site is told it.
export const metadata: Metadata = { title: 'Sign in', robots: { index: false }, referrer: 'same-origin' }

interface Props {
  searchParams: Promise<{ token?: string | string[] }>
}

export default async function LinkPage({ searchParams }: Props) {
  const given = (await searchParams).token
  const token = typeof given === 'string' ? given : ''
  const link = await linkOf(db, token)
  return (
    <div className="sheet-width py-10 sm:py-20">
      <div className="mx-auto max-w-md">
        {link.state === 'open' ? (
          <UseLink token={token} email={link.email} known={link.known} name={link.name} />
        ) : (
          <DeadLink why={whyNot(link.state)} />
        )}
      </div>
    </div>
  )
}
