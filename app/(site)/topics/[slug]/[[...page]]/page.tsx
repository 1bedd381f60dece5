import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ArticleList } from '@/components/articles/list'
import { pagesMetadata } from '@/components/articles/pages'
import { db } from '@/lib/db'
import { hereIn } from '@/lib/languages/request'
import { listPage, pageNamed } from '@/lib/lists'

interface Props {
  params: Promise<{ slug: string; page?: string[] }>
}

async function shown(params: Props['params']) {
  const { slug, page: parts } = await params
  const page = pageNamed(parts)
  const topic = page && (await db.topic.findUnique({ where: { slug } }))
  const list = topic && (await listPage(db, { where: { topics: { some: { slug } } }, page }))
  return list ? { topic, list, parts, path: `/topics/${slug}` } : null
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await shown(params)
  return found ? await pagesMetadata(found.topic.name, found.path, found.list) : { title: (await getTranslations('site.missing'))('tab') }
}

export default async function TopicPage({ params }: Props) {
  const found = await shown(params)
  if (!found) notFound()
  const { topic, list, parts, path } = found
  if (parts && list.page === 1) permanentRedirect(await hereIn(path))
  return <ArticleList title={topic.name} above={(await getTranslations('lists'))('topic')} path={path} list={list} />
}
