import { counted } from '@/lib/text'

/** How many articles there are, and how many of them readers see where that is another number. */
export function Articles({ articles, published }: { articles: number; published: number }) {
  return (
    <span className="small figures">
      {articles === 0 ? 'No articles' : counted(articles, 'article')}
      {articles > published && `, ${published === 0 ? 'none' : published.toLocaleString('en')} published`}
    </span>
  )
}
