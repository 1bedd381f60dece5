import type { Metadata } from 'next'
import { newArticle } from '@/components/newsroom/actions'
import { ArticleList } from '@/components/newsroom/article-list'
import { Empty, ListFilters, listAddress } from '@/components/newsroom/list-filters'
import { sections } from '@/lib/articles'
import { db } from '@/lib/db'
import { articleList, listView } from '@/lib/newsroom/article-list'
import { requireEditor } from '@/lib/session'

export const metadata: Metadata = { title: 'Articles' }

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** All articles, whatever their status, what moved last on top. */
export default async function ArticlesPage({ searchParams }: Props) {
  await requireEditor('/newsroom')
  const view = listView(await searchParams)
  const { articles, counts, more } = await articleList(db, view)
  const { page = 1 } = view
  return (
    <>
      <header className="flex flex-wrap items-center justify-between gap-3 pt-8">
        <h1 className="font-serif text-3xl">Articles</h1>
        <form action={newArticle}>
          <button type="submit" className="button button-main">
            New article
          </button>
        </form>
      </header>
      <ListFilters view={view} counts={counts} sections={await sections(db)} />
      {articles.length ? <ArticleList articles={articles} /> : <Empty view={view} />}
      <nav aria-label="Pages" className="mt-4 flex gap-6 text-sm">
        {page > 1 && <a href={listAddress(view, { page: page - 1 })}>Newer</a>}
        {more && <a href={listAddress(view, { page: page + 1 })}>Older</a>}
      </nav>
    </>
  )
}
