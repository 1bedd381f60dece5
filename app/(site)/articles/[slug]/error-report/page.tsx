import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ErrorReportForm } from '@/components/error-reports/form'
import { ClientWords } from '@/components/ui/client-words'
import { articleBySlug } from '@/lib/articles'
import { db } from '@/lib/db'
import { hereIn } from '@/lib/languages/request'
import { sendOn } from '../moved'

interface Props {
  params: Promise<{ slug: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('corrections.report'))('title'), robots: { index: false } }
}

/** Where "Report an error" leads. The same for everybody: only the form that is sent knows who sends it. */
export default async function ErrorReportPage({ params }: Props) {
  const { slug } = await params
  const article = await articleBySlug(db, slug)
  if (!article) {
    await sendOn(slug, ['error-report'])
    notFound()
  }
  const t = await getTranslations('corrections.report')
  return (
    <div className="column pt-8 sm:pt-12">
      <h1 id="error-report-title" className="font-serif text-2xl">
        {t('title')}
      </h1>
      <p lang={article.lang} dir={article.dir} className="mt-2 font-serif text-xl">
        <a href={await hereIn(`/articles/${article.slug}`)} className="no-underline hover:underline">
          {article.headline}
        </a>
      </p>
      <p className="mt-4 text-sm text-soft">{t('about')}</p>
      <ClientWords names={['corrections']}>
        <ErrorReportForm article={article.slug} />
      </ClientWords>
    </div>
  )
}
