import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AuthorHead } from '@/components/articles/author-head'
import { JsonLd } from '@/components/articles/json-ld'
import { ArticleList } from '@/components/articles/list'
import { pagesMetadata } from '@/components/articles/pages'
import { db } from '@/lib/db'
import { hereIn } from '@/lib/languages/request'
import { listPage, pageNamed } from '@/lib/lists'
import { articleText } from '@/lib/markdown'
import { listData } from '@/lib/structured/paper'
import { excerpt } from '@/lib/text'

interface Props {
  params: Promise<{ slug: string; page?: string[] }>
}

async function shown(params: Props['params']) {
  const { slug, page: parts } = await params
  const page = pageNamed(parts)
  const author = page && (await db.author.findUnique({ where: { slug } }))
  const list = author && (await listPage(db, { where: { bylines: { some: { authorSlug: slug } } }, page }))
  return list ? { author, list, parts, path: `/authors/${slug}` } : null
}

/** What the page says of itself to whoever looks for it. */
async function about({ author: { name, bio }, path }: NonNullable<Awaited<ReturnType<typeof shown>>>) {
  const t = await getTranslations('site.everything')
  return { title: name, path, description: bio ? excerpt(articleText(bio), 200) : t('authors', { name }) }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await shown(params)
  if (!found) return { title: (await getTranslations('site.missing'))('tab') }
  return pagesMetadata(await about(found), found.list)
}

export default async function AuthorPage({ params }: Props) {
  const found = await shown(params)
  if (!found) notFound()
  const { author, list, parts, path } = found
  if (parts && list.page === 1) permanentRedirect(await hereIn(path))
  const person = { name: author.name, title: author.title, image: author.imageSrc }
  return (
    <>
      <JsonLd data={listData({ ...(await about(found)), articles: list.cards.map((card) => card.slug), person })} />
      <ArticleList
        title={author.name}
        above={author.title || (await getTranslations('lists'))('author')}
        path={path}
        list={list}
        picture={author}
      >
        {list.page === 1 && <AuthorHead author={author} />}
      </ArticleList>
    </>
  )
}
