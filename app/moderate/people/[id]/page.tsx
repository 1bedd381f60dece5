import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ProfileSheet } from '@/components/people/profile-sheet'
import { db } from '@/lib/db'
import { profileOf, whomAt } from '@/lib/people-profile'
import { policyInForce } from '@/lib/policy-versions'
import { requireModerator } from '@/lib/session'

export const metadata: Metadata = { title: 'Person' }

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<{ after?: string | string[] }>
}

/** Somebody with an account. */
export default async function PersonPage({ params, searchParams }: Props) {
  const { id } = await params
  const here = `/moderate/people/${encodeURIComponent(id)}`
  const moderator = await requireModerator(here)
  const { after } = await searchParams
  const whom = await whomAt(db, { person: id })
  if (!whom) notFound()
  const [profile, policy] = await Promise.all([
    profileOf(db, moderator, { whom, after: typeof after === 'string' ? after : undefined }),
    policyInForce(db),
  ])
  const clauses = policy.clauses.map(({ id, title }) => ({ id, title }))
  return (
    <ProfileSheet
      profile={profile}
      whom={{ person: id }}
      clauses={clauses}
      here={here}
      queue={`/moderate?queue=all&author=${encodeURIComponent(id)}`}
    />
  )
}
