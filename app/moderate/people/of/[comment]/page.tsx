import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ProfileSheet } from '@/components/people/profile-sheet'
import { db } from '@/lib/db'
import { profileOf, whomAt } from '@/lib/people-profile'
import { policyInForce } from '@/lib/policy-versions'
import { requireModerator } from '@/lib/session'

export const metadata: Metadata = { title: 'Person' }

interface Props {
  params: Promise<{ comment: string }>
  searchParams: Promise<{ after?: string | string[] }>
}

/** Whoever wrote this comment. A guest has no other address here: their own is not for everybody at the desk. */
export default async function AuthorPage({ params, searchParams }: Props) {
  const { comment } = await params
  const here = `/moderate/people/of/${encodeURIComponent(comment)}`
  const moderator = await requireModerator(here)
  const { after } = await searchParams
  const whom = await whomAt(db, { comment })
  if (!whom) notFound()
  if ('userId' in whom) redirect(`/moderate/people/${whom.userId}`)
  const [profile, policy] = await Promise.all([
    profileOf(db, moderator, { whom, after: typeof after === 'string' ? after : undefined }),
    policyInForce(db),
  ])
  const clauses = policy.clauses.map(({ id, title }) => ({ id, title }))
  const queue = `/moderate?${new URLSearchParams({ queue: 'all', author: profile.names[0] ?? '' })}`
  return <ProfileSheet profile={profile} whom={{ comment }} clauses={clauses} here={here} queue={queue} />
}
