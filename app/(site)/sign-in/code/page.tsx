import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Code } from '@/components/account/code'
import { ClientWords } from '@/components/ui/client-words'
import { hereIn } from '@/lib/languages/request'
import { firstStep } from '@/lib/session'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.signIn')
  return { title: t('title'), robots: { index: false } }
}

export default async function CodePage() {
  if (!(await firstStep())) redirect(await hereIn('/sign-in'))
  return (
    <div className="sheet-width py-10 sm:py-20">
      <div className="mx-auto max-w-md">
        <ClientWords names={['account']}>
          <Code />
        </ClientWords>
      </div>
    </div>
  )
}
