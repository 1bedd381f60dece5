import { useTranslations } from 'next-intl'
import { A } from '@/components/ui/a'
import type { Answer } from '@/lib/search/answer'
import { type Asked, searchAddress } from '@/lib/search/asked'
import type { Choices } from '@/lib/search/choices'
import { Quoted } from './found'
import { Headlines } from './headlines'
import { SectionLinks } from './start'

interface NothingProps {
  asked: Asked
  choices: Choices
  answer: Answer
}

/** Nothing has the words: what may have been meant, and what else there is. */
export function NothingFound({ asked, choices, answer: { near, better, wider, latest } }: NothingProps) {
  const t = useTranslations('search')
  return (
    <>
      <section aria-labelledby="found" className="mt-8 border-t border-rule pt-6">
        <h2 id="found" className="font-serif text-xl">
          {t.rich(wider > 0 ? 'nothing.filtered' : 'nothing.all', { words: asked.q, q: Quoted })}
        </h2>
        {better && (
          <p className="mt-3 font-serif text-lg">
            {t.rich('nothing.meant', {
              words: better,
              better: (words) => (
                <A href={searchAddress(asked, { q: better, page: 1 })} className="text-talk">
                  <bdi>{words}</bdi>
                </A>
              ),
            })}
          </p>
        )}
        {wider > 0 && (
          <p className="mt-3">
            <A href={searchAddress({ q: asked.q, sort: asked.sort })} className="text-talk">
              {t('nothing.wider', { count: wider })}
            </A>
          </p>
        )}
        {!better && wider === 0 && <p className="mt-3 text-soft">{t('nothing.hint')}</p>}
      </section>
      <Headlines id="near" title={t('near')} cards={near} />
      <Headlines id="latest" title={t('latest')} cards={latest} />
      <div className="mt-8">
        <SectionLinks sections={choices.sections} />
      </div>
    </>
  )
}
