import { useTranslations } from 'next-intl'
import { Headlines } from '@/components/search/headlines'
import { SectionLinks } from '@/components/search/start'
import { WordsForm } from '@/components/search/words-form'
import { A } from '@/components/ui/a'
import { Sentence } from '@/components/ui/sentence'
import type { Instead } from '@/lib/search/missing'

/** What an address without a page says, before anything is known of it: the front puts the page below in its place. */
export function Missing() {
  return (
    <div data-missing className="column py-16 sm:py-24">
      <NotHere />
    </div>
  )
}

/** The same, with what the reader may have been looking for. */
export function MissingSheet({ instead: { words, near, places, latest, choices } }: { instead: Instead }) {
  const t = useTranslations('search')
  return (
    <div className="sheet-width py-10 sm:py-16">
      <div className="max-w-[44rem]">
        <NotHere />
        <WordsForm asked={words} />
      </div>
      {places.length > 0 && (
        <nav aria-labelledby="places" className="mt-8">
          <p id="places" className="text-sm font-semibold">
            {t('missing.places')}
          </p>
          <ul className="mt-1 flex flex-wrap gap-x-6">
            {places.map(({ value, name }) => (
              <li key={value}>
                <A href={value} className="inline-block py-1 font-serif text-xl text-talk" dir="auto">
                  <Sentence>{name}</Sentence>
                </A>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Headlines id="near" title={t('missing.meant')} cards={near} />
      <Headlines id="latest" title={t('latest')} cards={latest} />
      <div className="mt-8">
        <SectionLinks sections={choices.sections} />
      </div>
    </div>
  )
}

function NotHere() {
  const t = useTranslations('site.missing')
  return (
    <>
      <h1 className="font-serif text-3xl tracking-[-0.015em]">{t('title')}</h1>
      <p className="standfirst">
        {t.rich('text', {
          front: (name) => (
            <A href="/" className="text-talk">
              {name}
            </A>
          ),
        })}
      </p>
    </>
  )
}
