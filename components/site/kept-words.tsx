import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { A } from '@/components/ui/a'
import { written } from '@/lib/kept-form'
import { siteName } from '@/lib/site'

/** In place of a page whose form was sent by somebody who is signed out: what they typed, and the way on. Nothing of the page itself. */
export function KeptWords({ typed }: { typed: Record<string, string> }) {
  const t = useTranslations('kept')
  const fields = written(typed)
  const label = (name: string) =>
    name === 'body' ? t('text') : name === 'name' || name === 'email' || name === 'text' ? t(name) : inWords(name)
  return (
    <main id="main" className="column pt-6 pb-16">
      <p className="border-b border-press pb-2 font-serif text-lg">
        <A href="/" className="no-underline hover:underline">
          {siteName()}
        </A>
      </p>
      <h1 className="mt-10 font-serif text-3xl tracking-[-0.015em]">{t('title')}</h1>
      <p role="alert" className="standfirst">
        {t('how')}
      </p>
      <p className="mt-6">
        <A href="/sign-in" target="_blank" rel="noreferrer" className="button button-main">
          {t('signIn')} {t('window')}
        </A>
      </p>
      {fields.length > 0 && (
        <section aria-labelledby="written" className="mt-12 border-t border-rule pt-3">
          <h2 id="written" className="font-serif text-xl">
            {t('written')}
          </h2>
          <p className="small mt-1">{t('copy')}</p>
          {fields.map(([name, value]) => (
            <Kept key={name} label={label(name)} value={value} />
          ))}
        </section>
      )}
    </main>
  )
}

function Kept({ label, value }: { label: string; value: string }) {
  const id = useId()
  const rows = Math.min(
    24,
    value.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 70), 0),
  )
  return (
    <div className="mt-4">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      <textarea
        id={id}
        readOnly
        rows={rows}
        defaultValue={value}
        dir="auto"
        className="input mt-1 field-sizing-content max-h-[40rem] font-serif"
      />
    </div>
  )
}

/** A field's name as words: these pages name their fields by what they hold. */
const inWords = (name: string) => {
  const words = name
    .replace(/\[\]$/, '')
    .replace(/([a-z])([A-Z0-9])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
