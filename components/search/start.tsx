import { useTranslations } from 'next-intl'
import { A } from '@/components/ui/a'
import { Sentence } from '@/components/ui/sentence'
import type { Card } from '@/lib/articles'
import type { Choice, Choices } from '@/lib/search/choices'
import { Headlines } from './headlines'

/** What stands below the form before anything is searched: how it is asked, the sections, and what is new. */
export function Start({ choices, latest }: { choices: Choices; latest: Card[] }) {
  const t = useTranslations('search')
  return (
    <>
      <div className="mt-8 grid grid-cols-1 gap-x-12 gap-y-6 border-t border-rule pt-6 md:grid-cols-2">
        <div className="text-sm text-soft">
          <p>{t('how.all')}</p>
          <ul className="mt-2 list-disc ps-5">
            <li>{t.rich('how.quotes', { q: (words) => <q>{words}</q> })}</li>
            <li>{t.rich('how.minus', { code: (words) => <code dir="auto">{words}</code> })}</li>
            <li>{t('how.letters')}</li>
          </ul>
        </div>
        <SectionLinks sections={choices.sections} />
      </div>
      <Headlines id="latest" title={t('latest')} cards={latest} />
    </>
  )
}

/** The sections, as links. */
export function SectionLinks({ sections }: { sections: Choice[] }) {
  const t = useTranslations('search')
  if (sections.length === 0) return null
  return (
    <nav aria-labelledby="sections-of-search">
      <p id="sections-of-search" className="text-sm font-semibold">
        {t('sections')}
      </p>
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
        {sections.map(({ value, name }) => (
          <li key={value}>
            <A href={`/sections/${value}`} className="inline-block py-1 text-talk" dir="auto">
              <Sentence>{name}</Sentence>
            </A>
          </li>
        ))}
      </ul>
    </nav>
  )
}
