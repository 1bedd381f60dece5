import type { Metadata } from 'next'
import { EraseSheet } from '@/components/privacy/erase-sheet'
import { requireUser } from '@/lib/session'

export const metadata: Metadata = { title: 'Erase your account', robots: { index: false } }

export default async function ErasePage() {
  return <EraseSheet person={await requireUser('/account/erase')} />
}
