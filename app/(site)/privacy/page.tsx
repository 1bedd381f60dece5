import type { Metadata } from 'next'
import { PrivacySheet } from '@/components/privacy/privacy-sheet'
import { privacyParts } from '@/lib/privacy'

export const metadata: Metadata = { title: 'Privacy', alternates: { canonical: '/privacy' } }

/** What is kept of people. The same for everybody. */
export default async function PrivacyPage() {
  return <PrivacySheet parts={await privacyParts()} />
}
