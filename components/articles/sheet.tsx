import { useTranslations } from 'next-intl'
import { Coverage, type CoverageShown } from '@/components/live/coverage'
import { EditLink } from '@/components/publishing/edit-link'
import { When } from '@/components/site/when'
import { ClientWords } from '@/components/ui/client-words'
import { useEdition } from '@/components/ui/edition'
import type { Article } from '@/lib/articles'
import { siteAddress, siteName } from '@/lib/site'
import { Body } from './body'
import { Byline } from './byline'
import { Corrections, Foot, ReportError } from './foot'
import { Picture } from './picture'
import { Share } from './share'
import { Title } from './title'

interface ArticleSheetProps {
  article: Article
  comments: number
  /** Its live posts; null where it is not covered live. */
  coverage: CoverageShown | null
}

/** The article as it is printed. */
export function ArticleSheet({ article, comments, coverage }: ArticleSheetProps) {
  const edition = useEdition()
  const { id, slug, section, headline, standfirst, lang, dir } = article
  return (
    <ClientWords names={['reading']}>
      <article lang={lang} dir={dir} data-section={section.slug} className="sheet pt-6 sm:pt-12">
        <header className="column">
          <Title article={article} />
          {standfirst && <p className="standfirst">{standfirst}</p>}
          <Byline article={article} comments={comments} />
        </header>
        <Picture article={article} />
        <div className="column mt-8">
          <Body article={article} />
          {coverage && <Coverage article={article} {...coverage} />}
          <Corrections article={article} />
          <Foot article={article} />
          <div lang={edition.lang} dir={edition.dir} className="no-print mt-3 flex flex-wrap items-center gap-x-5 gap-y-1 text-sm">
            <Share slug={slug} headline={headline} />
            <ReportError slug={slug} />
          </div>
          <EditLink article={id} />
        </div>
        <Printed article={article} />
      </article>
    </ClientWords>
  )
}

/** On paper: whose it is, since when, and where it can be found. */
function Printed({ article: { slug, publishedAt } }: { article: Article }) {
  const t = useTranslations('article')
  const { lang, dir } = useEdition()
  return (
    <p className="print-only column" lang={lang} dir={dir}>
      {t.rich('printed', { when: () => <When at={publishedAt} />, site: siteName() })} <bdi>{siteAddress(`/articles/${slug}`)}</bdi>
    </p>
  )
}
