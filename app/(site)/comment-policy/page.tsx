import type { Metadata } from 'next'
import { PolicySheet } from '@/components/site/policy'
import { db } from '@/lib/db'
import { policyInForce } from '@/lib/policy-versions'

export const metadata: Metadata = { title: 'Comment policy', alternates: { canonical: '/comment-policy' } }

export default async function CommentPolicyPage() {
  return <PolicySheet policy={await policyInForce(db)} />
}
