import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Stop } from '@/components/mail/stop'
import { db } from '@/lib/db'
import { editionHere } from '@/lib/languages/request'
import { languages, mailLanguage } from '@/lib/mail/languages'
import { choicesOf } from '@/lib/mail/mailbox'
import { stoppedBy } from '@/lib/mail/stop-link'
import { words } from '@/lib/mail/words'

interface Props {
  searchParams: Promise<{ a?: string | string[]; list?: string | string[] }>
}

// Its address opens a choice of somebody's: it goes to no other site.
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { lang } = await look(searchParams)
  return { title: words[lang].stopPage.title, robots: { index: false }, referrer: 'same-origin' }
}

/** Where the link at the foot of a mail leads. Nothing is stopped by opening it: programs that look through mails do that. */
export default async function StopPage({ searchParams }: Props) {
  const { asked, choices, lang } = await look(searchParams)
  if (!asked || !choices) notFound()
  const { a } = await searchParams
  const { email, list } = asked
  const { title, sent, stopped, stop, again, rest } = words[lang].stopPage
  const on = choices[list]
  return (
    <div lang={lang} dir={languages[lang].dir} className="sheet-width py-10 sm:py-20">
      <div className="mx-auto max-w-xl">
        <h1 className="font-serif text-3xl tracking-[-0.015em]">{title}</h1>
        <p role="status" className="mt-4 text-lg">
          <Around text={(on ? sent : stopped)[list]('\n')} value={email} />
        </p>
        <Stop a={String(a)} list={list} on={on} stop={stop} again={again} />
        <p className="mt-8 border-t border-rule pt-4 text-sm text-soft">{rest}</p>
      </div>
    </div>
  )
}

/** What the link is about, and the language to say it in: the edition's, where it is not that of mails which have no edition. */
async function look(searchParams: Props['searchParams']) {
  const [asked, edition] = [stoppedBy(await searchParams), await editionHere()]
  const choices = asked && (await choicesOf(db, asked.email))
  const theirs = mailLanguage(choices?.lang ?? 'en')
  const lang = languages[theirs].edition === edition.lang ? theirs : mailLanguage(edition.lang)
  return { asked, choices, lang }
}

/** The sentence with the address in its place, in its own direction. */
function Around({ text, value }: { text: string; value: string }) {
  const [before, after] = text.split('\n')
  return (
    <>
      {before}
      <bdi className="font-semibold">{value}</bdi>
      {after}
    </>
  )
}
