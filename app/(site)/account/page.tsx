import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Security } from '@/components/account/security'
import { SignOut } from '@/components/account/sign-out'
import { YourData } from '@/components/privacy/your-data'
import { When } from '@/components/site/when'
import { HiddenPeople } from '@/components/talk/hidden-people'
import { ClientWords } from '@/components/ui/client-words'
import { CommentsList } from '@/components/your-account/comments-list'
import { MailForm } from '@/components/your-account/mail-form'
import { NameForm } from '@/components/your-account/name-form'
import { Paused } from '@/components/your-account/paused'
import { Section } from '@/components/your-account/section'
import { Standing } from '@/components/your-account/standing'
import { Told } from '@/components/your-account/told'
import { Who } from '@/components/your-account/who'
import { db } from '@/lib/db'
import { requireUser } from '@/lib/session'
import { yourAccount } from '@/lib/your-account'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account')
  return { title: t('title'), robots: { index: false } }
}

interface Props {
  searchParams: Promise<{ after?: string | string[] }>
}

/** Everything that somebody can see and decide about themselves. */
export default async function AccountPage({ searchParams }: Props) {
  const person = await requireUser('/account')
  const { after } = await searchParams
  const now = new Date()
  const { standing, told, appeals, comments, choices } = await yourAccount(db, person, {
    after: typeof after === 'string' ? after : '',
    now,
  })
  const t = await getTranslations('account')
  return (
    <ClientWords names={['account', 'own']}>
      <div className="sheet-width max-w-[64rem] py-8 sm:py-12">
        <h1 className="pb-6 font-serif text-3xl tracking-[-0.015em]">{t('title')}</h1>
        <Section id="who" title={t('parts.who')}>
          <Who person={person} />
          <NameForm name={person.name} />
          <div className="mt-4">
            <SignOut />
          </div>
        </Section>
        <Section id="standing" title={t('parts.standing')}>
          <Standing standing={standing} now={now} />
        </Section>
        <Section id="told" title={t('parts.told')}>
          <Told told={told} appeals={appeals} now={now} />
        </Section>
        <Section id="comments" title={t('parts.comments')}>
          <CommentsList {...comments} />
        </Section>
        <Section id="mail" title={t('parts.mail')}>
          <Paused paused={choices.paused && { since: <When at={choices.paused.at} as="short" />, why: choices.paused.why }} />
          <MailForm choices={choices} />
        </Section>
        <Section id="security" title={t('parts.security')}>
          <Security person={person} />
        </Section>
        <Section id="hidden-people" title={t('parts.hidden')}>
          <HiddenPeople person={person} />
        </Section>
        <Section id="your-data" title={t('parts.data')}>
          <YourData person={person} />
        </Section>
      </div>
    </ClientWords>
  )
}
