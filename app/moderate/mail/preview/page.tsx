import type { Metadata } from 'next'
import { Shown } from '@/components/mail-desk/shown'
import { type Language, languages, mailLanguage } from '@/lib/mail/languages'
import { renderSample, sampleNames } from '@/lib/mail/samples'
import { requireAdmin } from '@/lib/session'

export const metadata: Metadata = { title: 'Preview of mails' }

interface Props {
  searchParams: Promise<{ mail?: string | string[]; lang?: string | string[] }>
}

/** Every mail in every language, made of examples. */
export default async function PreviewPage({ searchParams }: Props) {
  await requireAdmin('/moderate/mail/preview')
  const { mail: asked, lang: wanted } = await searchParams
  const names = sampleNames()
  const name = names.find((known) => known === asked) ?? 'notice rejected by the machine'
  const lang = mailLanguage(typeof wanted === 'string' ? wanted : 'en')
  return (
    <div className="max-w-[80rem] pb-10">
      <header className="pt-8 pb-6">
        <h1 className="font-serif text-3xl">Preview of mails</h1>
        <p className="mt-2 text-soft">Made of examples; nothing is sent.</p>
        <form action="/moderate/mail/preview" className="mt-4 flex flex-wrap items-end gap-3">
          <label className="text-sm font-semibold">
            Mail
            <select name="mail" defaultValue={name} className="input mt-1 font-normal">
              {names.map((known) => (
                <option key={known}>{known}</option>
              ))}
            </select>
          </label>
          <label className="text-sm font-semibold">
            Language
            <select name="lang" defaultValue={lang} className="input mt-1 font-normal">
              {(Object.keys(languages) as Language[]).map((code) => (
                <option key={code} value={code}>
                  {languages[code].name}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" className="button button-main">
            Show
          </button>
        </form>
        <p className="mt-4 text-sm">
          <a href="/moderate/mail" className="text-talk underline">
            Back to the outbox
          </a>
        </p>
      </header>
      <Shown
        mail={renderSample(name, lang)}
        look={`/moderate/mail/look?${new URLSearchParams({ mail: name, lang })}`}
        lang={lang}
        dir={languages[lang].dir}
      />
    </div>
  )
}
