import { When } from '@/components/site/when'
import type { Article } from '@/lib/articles'
import { articleHtml } from '@/lib/markdown'
import { Authors } from './authors'

/** The article as it is printed. */
export function ArticleSheet({ article }: { article: Article }) {
  const { section, headline, standfirst, dateline, lang, dir } = article
  return (
    <article lang={lang} dir={dir} className="pt-6 sm:pt-10">
      <header className="sheet-width">
        <div className="mx-auto max-w-[52rem]">
          <a href={`/sections/${section.slug}`} className="kicker">
            {section.name}
          </a>
          <h1 className="mt-2 font-serif text-3xl font-medium tracking-[-0.01em]">{headline}</h1>
          {standfirst && <p className="mt-4 max-w-[42rem] font-serif text-xl text-soft">{standfirst}</p>}
          <Byline article={article} />
        </div>
      </header>
      <Picture article={article} />
      <div className="sheet-width mt-8">
        <div className="mx-auto max-w-[52rem]">
          <div className="measure lg:ms-24">
            {dateline && <p className="dateline -mb-1 font-serif text-body text-soft">{dateline}</p>}
            <div className="prose" dangerouslySetInnerHTML={{ __html: articleHtml(article.body) }} />
            <Corrections corrections={article.corrections} />
            <Foot article={article} />
          </div>
        </div>
      </div>
    </article>
  )
}

function Byline({ article: { bylines, publishedAt, corrections, lang } }: { article: Article }) {
  const corrected = corrections.at(-1)
  return (
    <p className="mt-5 border-t border-rule pt-3 text-sm text-soft">
      <Authors bylines={bylines} />
      {bylines.length > 0 && ' · '}
      <When at={publishedAt} lang={lang} />
      {corrected && (
        <>
          {' '}
          ·{' '}
          <a href="#corrections" className="text-held">
            corrected <When at={corrected.at} as="short" lang={lang} />
          </a>
        </>
      )}
    </p>
  )
}

function Picture({ article: { imageSrc, imageAlt, imageCaption, imageCredit, imageWidth, imageHeight } }: { article: Article }) {
  if (!imageSrc) return null
  return (
    <figure className="sheet-width mt-7">
      <div className="mx-auto max-w-[64rem]">
        <img
          src={imageSrc}
          alt={imageAlt}
          width={imageWidth ?? 1600}
          height={imageHeight ?? 1000}
          className="h-auto w-full bg-shade object-cover sm:aspect-[16/9]"
        />
        <figcaption className="small mt-2">
          {imageCaption} {imageCredit && <span className="whitespace-nowrap">{imageCredit}</span>}
        </figcaption>
      </div>
    </figure>
  )
}

function Corrections({ corrections }: Pick<Article, 'corrections'>) {
  if (corrections.length === 0) return null
  return (
    <aside id="corrections" aria-label="Corrections" className="mt-10 border-t-2 border-held pt-3">
      <h2 className="text-sm font-semibold">Corrections</h2>
      {corrections.map((correction) => (
        <p key={correction.id} className="mt-2 text-sm">
          <span className="text-soft">
            <When at={correction.at} as="short" />
          </span>{' '}
          {correction.note}
        </p>
      ))}
    </aside>
  )
}

function Foot({ article: { topics, credit, source } }: { article: Article }) {
  return (
    <footer className="mt-10 space-y-3">
      {topics.length > 0 && (
        <ul aria-label="Topics" className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {topics.map((topic) => (
            <li key={topic.slug}>
              <a href={`/topics/${topic.slug}`} className="text-talk no-underline hover:underline">
                {topic.name}
              </a>
            </li>
          ))}
        </ul>
      )}
      {(credit || source) && (
        <p className="small">
          {credit}{' '}
          {/^https?:/.test(source) && (
            <a href={source} rel="noopener">
              Where it was first published
            </a>
          )}
        </p>
      )}
    </footer>
  )
}
