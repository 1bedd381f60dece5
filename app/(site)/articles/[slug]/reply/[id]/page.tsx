import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Talk } from '@/components/comments/talk'
import { ClientWords } from '@/components/ui/client-words'
import { articleBySlug } from '@/lib/articles'
import { db } from '@/lib/db'
import { approvedComment } from '@/lib/discussion'
import { hereIn } from '@/lib/languages/request'
import { sendOn } from '../../moved'

interface Props {
  params: Promise<{ slug: string; id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('comments.replyPage')
  return { title: t('tab'), robots: { index: false } }
}

/** Where a Reply link leads without JavaScript: the comment, and the form that answers it. */
export default async function ReplyPage({ params }: Props) {
  const { slug, id } = await params
  const article = await articleBySlug(db, slug)
  if (!article) await sendOn(slug, ['reply', encodeURIComponent(id)])
  const comment = article && (await approvedComment(db, article.id, id))
  if (!comment || article.commentMode === 'closed' || article.commentMode === 'off') notFound()
  const t = await getTranslations('comments.replyPage')
  const address = await hereIn(`/articles/${article.slug}`)
  return (
    <div className="column py-8 sm:py-12">
      <h1 className="font-serif text-2xl">{t.rich('title', { name: () => <bdi>{comment.name}</bdi> })}</h1>
      <p className="mt-2 text-sm text-soft">
        {t.rich('on', {
          article: () => (
            <a href={address} lang={article.lang} dir="auto" className="text-ink">
              {article.headline}
            </a>
          ),
        })}
      </p>
      <blockquote
        id={`comment-${comment.id}`}
        dir="auto"
        className="measure my-6 border-s-2 border-rule ps-4 font-serif whitespace-pre-line"
      >
        {comment.body}
      </blockquote>
      <ClientWords names={['talk']}>
        <Talk article={article.slug} parent={{ id: comment.id, name: comment.name }} />
      </ClientWords>
    </div>
  )
}
