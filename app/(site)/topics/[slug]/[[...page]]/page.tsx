import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { JsonLd } from '@/components/articles/json-ld'
import { ArticleList } from '@/components/articles/list'
import { pagesMetadata } from '@/components/articles/pages'
import { db } from '@/lib/db'
import { presentTopic } from '@/lib/former-topics'
import { hereIn } from '@/lib/languages/request'
import { listPage, pageAddress, pageNamed } from '@/lib/lists'
import { listData } from '@/lib/structured/paper'

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

/** What the page says of itself to whoever looks for it. */
async function about({ topic, path }: NonNullable<Awaited<ReturnType<typeof shown>>>) {
  const t = await getTranslations('site.everything')
  return { title: topic.name, path, description: t('topics', { name: topic.name }) }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await shown(params)
  return found ? await pagesMetadata(await about(found), found.list) : { title: (await getTranslations('site.missing'))('tab') }
}

/** Sends on whoever came by the address of a topic that was merged into another. */
async function sendOn(params: Props['params']) {
  const { slug, page } = await params
  const now = pageNamed(page) && (await presentTopic(db, slug))
  if (now) permanentRedirect(await hereIn(pageAddress(`/topics/${encodeURIComponent(now)}`, pageNamed(page) ?? 1)))
}

export default async function TopicPage({ params }: Props) {
  const found = await shown(params)
  if (!found) {
    await sendOn(params)
    notFound()
  }
  const { topic, list, parts, path } = found
  if (parts && list.page === 1) permanentRedirect(await hereIn(path))
  return (
    <>
      <JsonLd data={listData({ ...(await about(found)), articles: list.cards.map((card) => card.slug) })} />
      <ArticleList title={topic.name} above={(await getTranslations('lists'))('topic')} path={path} list={list} />
    </>
  )
}
