import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeadLink } from '@/components/account/dead-link'
import { UseLink } from '@/components/account/use-link'
import { ClientWords } from '@/components/ui/client-words'
import { db } from '@/lib/db'
import { linkOf, whyNot } from '@/lib/sign-in-link'

// Its address is as good as a key: no other site is told it.
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.signIn')
  return { title: t('title'), robots: { index: false }, referrer: 'same-origin' }
}

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
        <ClientWords names={['account']}>
          {link.state === 'open' ? (
            <UseLink token={token} email={link.email} known={link.known} name={link.name} />
          ) : (
            <DeadLink why={whyNot(link.state)} />
          )}
        </ClientWords>
      </div>
    </div>
  )
}
