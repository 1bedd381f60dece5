import type { Metadata } from 'next'
import { Security } from '@/components/account/security'
import { SignOut } from '@/components/account/sign-out'
import { ToldList } from '@/components/account/told-list'
import { db } from '@/lib/db'
import { requireUser } from '@/lib/session'
import { toldTo } from '@/lib/told'

export const metadata: Metadata = { title: 'Your account', robots: { index: false } }

export default async function AccountPage() {
  const person = await requireUser('/account')
  return (
    <div className="sheet-width py-10 sm:py-20">
      <div className="mx-auto max-w-2xl">
        <h1 className="font-serif text-3xl tracking-[-0.015em]">Your account</h1>
        <p className="mt-3">
          <strong dir="auto">{person.name}</strong>, {person.email}
        </p>
        <div className="mt-4">
          <SignOut />
        </div>
        <ToldList told={await toldTo(db, { userId: person.id })} />
        <Security person={person} />
      </div>
    </div>
  )
}
