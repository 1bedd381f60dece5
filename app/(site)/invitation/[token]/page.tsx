import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AcceptForm } from '@/components/staff/accept-form'
import { A } from '@/components/ui/a'
import { ClientWords } from '@/components/ui/client-words'
import { db } from '@/lib/db'
import { invitationOf } from '@/lib/invitations'
import { siteName } from '@/lib/site'

// Its address is as good as a key: no other site is told it.
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('invitation')
  return { title: t('title'), robots: { index: false }, referrer: 'same-origin' }
}

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const [t, invited] = await Promise.all([getTranslations('invitation'), invitationOf(db, token)])
  return (
    <div className="sheet-width py-10 sm:py-20">
      <div className="mx-auto max-w-md">
        {invited.state === 'open' ? (
          <>
            <h1 id="invitation" className="font-serif text-3xl tracking-[-0.015em]">
              {t('title')}
            </h1>
            <p className="mt-4 text-lg">{t.rich('invited', { by: () => <strong dir="auto">{invited.by}</strong>, site: siteName() })}</p>
            <p className="mt-3">{t(invited.role)}</p>
            <p className="mt-3">
              {t.rich(invited.known ? 'known' : 'new', {
                name: () => <strong dir="auto">{invited.name}</strong>,
                mail: () => <bdi dir="ltr">{invited.email}</bdi>,
              })}
            </p>
            <ClientWords names={['invitation']}>
              <AcceptForm token={token} name={invited.name} known={invited.known} />
            </ClientWords>
          </>
        ) : (
          <>
            <h1 className="font-serif text-3xl tracking-[-0.015em]">{t('deadTitle')}</h1>
            <p role="alert" className="mt-4 border-s-4 border-held bg-shade px-4 py-3">
              {t(invited.state)} {invited.state !== 'used' && t('ask')}
            </p>
            <p className="mt-6">
              <A href="/sign-in" className="button button-main">
                {t('signIn')}
              </A>
            </p>
          </>
        )}
      </div>
    </div>
  )
}
