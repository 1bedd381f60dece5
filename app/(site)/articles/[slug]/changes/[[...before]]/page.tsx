import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ChangesSheet } from '@/components/corrections/changes-sheet'
import { db } from '@/lib/db'
import { addresses } from '@/lib/languages/request'
import { changesPage } from '@/lib/newsroom/changes'
import { sendOn } from '../../moved'

interface Props {
  params: Promise<{ slug: string; before?: string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, before } = await params
  const article = await articleAt(slug)
  if (!article) return { title: (await getTranslations('site'))('missing.tab') }
  const title = (await getTranslations('corrections.changes'))('tab', { headline: article.headline })
  return { title, ...(!before && { alternates: await addresses(`/articles/${slug}/changes`) }) }
}

/** /articles/slug/changes has the latest, /articles/slug/changes/before/51 those before revision 51. */
export default async function ChangesPage({ params }: Props) {
  const { slug, before } = await params
  const revision = revisionOf(before)
  const page = revision === 'none' ? null : await changesPage(db, slug, revision)
  if (!page) {
    if (revision !== 'none' && !(await articleAt(slug))) await sendOn(slug, ['changes', ...(before ?? [])])
    notFound()
  }
  return <ChangesSheet page={page} before={revision === 'none' ? null : revision} />
}

const articleAt = (slug: string) =>
  db.article.findFirst({ where: { slug, status: 'published', publishedAt: { lte: new Date() } }, select: { headline: true } })

function revisionOf(before: string[] | undefined): number | null | 'none' {
  if (!before) return null
  const [word, number = '', ...more] = before
  return word === 'before' && /^[1-9]\d{0,6}$/.test(number) && more.length === 0 ? Number(number) : 'none'
}
