import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Talk } from '@/components/comments/talk'
import { ClientWords } from '@/components/ui/client-words'
import { articleBySlug } from '@/lib/articles'
import { db } from '@/lib/db'
import { hereIn } from '@/lib/languages/request'
import { sendOn } from '../moved'

interface Props {
  params: Promise<{ slug: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('comments.ownPage'))('title'), robots: { index: false } }
}

/**
 * Where the form leads without JavaScript: what became of the comment, and the form with all that was typed where it was refused.
 * The article itself, with everybody's comments, need not be written anew for that.
 */
export default async function CommentPage({ params }: Props) {
  const { slug } = await params
  const article = await articleBySlug(db, slug)
  if (!article) await sendOn(slug, ['comment'])
  // Where comments have been closed meanwhile, the answer says so.
  if (!article || article.commentMode === 'off') notFound()
  const [t, on, address] = await Promise.all([
    getTranslations('comments.ownPage'),
    getTranslations('comments.replyPage'),
    hereIn(`/articles/${article.slug}`),
  ])
  return (
    <div className="column py-8 sm:py-12">
      <h1 className="font-serif text-2xl">{t('title')}</h1>
      <h2 className="mt-2 mb-6 font-sans text-sm font-normal text-soft">
        {on.rich('on', {
          article: () => (
            <a href={address} lang={article.lang} dir="auto" className="text-ink">
              {article.headline}
            </a>
          ),
        })}
      </h2>
      <ClientWords names={['talk']}>
        <Talk article={article.slug} />
      </ClientWords>
    </div>
  )
}
