import { EditLink } from '@/components/publishing/edit-link'
import { ShareArticle } from '@/components/talk/share-article'
import type { Article } from '@/lib/articles'
import { siteName, siteUrl } from '@/lib/site'
import { Body } from './body'
import { Byline } from './byline'
import { Corrections, Foot } from './foot'
import { Picture } from './picture'

/** The article as it is printed. */
export function ArticleSheet({ article, comments }: { article: Article; comments: number }) {
  const { id, slug, section, headline, standfirst, lang, dir } = article
  return (
    <article lang={lang} dir={dir} data-section={section.slug} className="sheet pt-6 sm:pt-12">
      <header className="column">
        <a href={`/sections/${section.slug}`} className="kicker" dir="auto">
          {section.name}
        </a>
        <h1 className="headline font-serif text-3xl tracking-[-0.015em] lg:-me-40">{headline}</h1>
        {standfirst && <p className="standfirst">{standfirst}</p>}
        <Byline article={article} comments={comments} />
      </header>
      <Picture article={article} />
      <div className="column mt-8">
        <Body article={article} />
        <Corrections article={article} />
        <Foot article={article} />
        <ShareArticle path={`/articles/${slug}`} headline={headline} />
        <EditLink article={id} />
      </div>
      <p className="print-only column" dir="ltr">
        {siteName}, {siteUrl}/articles/{slug}
      </p>
    </article>
  )
}
