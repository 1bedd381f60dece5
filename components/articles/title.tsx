import { A } from '@/components/ui/a'
import { Sentence } from '@/components/ui/sentence'
import { Unbroken } from '@/components/ui/unbroken'
import type { Titled } from '@/lib/articles'
import { LiveMark } from './card-parts'

/** What the article is called, and where it belongs. */
export function Title({ article: { coverage, section, headline } }: { article: Titled }) {
  return (
    <>
      <p className="facts small">
        {coverage === 'live' && (
          <span>
            <LiveMark />
          </span>
        )}
        <span>
          <A href={`/sections/${section.slug}`} className="kicker" dir="auto">
            <Sentence>{section.name}</Sentence>
          </A>
        </span>
      </p>
      <h1 className="headline article-headline font-serif text-3xl tracking-[-0.015em]">
        <Unbroken>{headline}</Unbroken>
      </h1>
    </>
  )
}

/** The same above what somebody gets in answer to a form, which is not the article. */
export function TitleAlone({ article }: { article: Titled }) {
  const { lang, dir, section } = article
  return (
    <header lang={lang} dir={dir} data-section={section.slug} className="sheet pt-6 sm:pt-12">
      <div className="column">
        <Title article={article} />
      </div>
    </header>
  )
}
