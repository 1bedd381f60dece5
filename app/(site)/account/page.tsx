import type { Metadata } from 'next'
import { Security } from '@/components/account/security'
import { SignOut } from '@/components/account/sign-out'
import { YourData } from '@/components/privacy/your-data'
import { When } from '@/components/site/when'
import { HiddenPeople } from '@/components/talk/hidden-people'
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

export const metadata: Metadata = { title: 'Your account', robots: { index: false } }

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
  return (
    <div className="sheet-width max-w-[64rem] py-8 sm:py-12">
      <h1 className="pb-6 font-serif text-3xl tracking-[-0.015em]">Your account</h1>
      <Section id="who" title="Who you are">
        <Who person={person} />
        <NameForm name={person.name} />
        <div className="mt-4">
          <SignOut />
        </div>
      </Section>
      <Section id="standing" title="Your standing">
        <Standing standing={standing} now={now} />
      </Section>
      <Section id="told" title="From the moderators">
        <Told told={told} appeals={appeals} now={now} />
      </Section>
      <Section id="comments" title="Your comments">
        <CommentsList {...comments} />
      </Section>
      <Section id="mail" title="Mail and language">
        <Paused paused={choices.paused && { since: <When at={choices.paused.at} as="short" />, why: choices.paused.why }} />
        <MailForm choices={choices} />
      </Section>
      <Section id="security" title="Where you are signed in">
        <Security person={person} />
      </Section>
      <Section id="hidden-people" title="People you hide">
        <HiddenPeople person={person} />
      </Section>
      <Section id="your-data" title="Your data">
        <YourData person={person} />
      </Section>
    </div>
  )
}
