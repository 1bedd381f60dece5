import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Code } from '@/components/account/code'
import { firstStep } from '@/lib/session'

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } }

export default async function CodePage() {
  if (!(await firstStep())) redirect('/sign-in')
  return (
    <div className="sheet-width py-10 sm:py-20">
      <div className="mx-auto max-w-md">
        <Code />
      </div>
    </div>
  )
}
