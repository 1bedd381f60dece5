import { type ArticleStatus, type ListView, statuses } from '@/lib/newsroom/article-list'
import { counted } from '@/lib/text'

const names: Record<ArticleStatus, string> = {
  draft: 'Draft',
  review: 'In review',
  scheduled: 'Scheduled',
  published: 'Published',
  withdrawn: 'Withdrawn',
}

/** The address of the list as it is shown, with these changes. */
export function listAddress(view: ListView, change: Partial<ListView> = {}): string {
  const { status, words, section, page } = { ...view, page: 1, ...change }
  const query = new URLSearchParams()
  if (status) query.set('status', status)
  if (words) query.set('q', words)
  if (section) query.set('section', section)
  if (page && page > 1) query.set('page', String(page))
  return query.size ? `/newsroom?${query}` : '/newsroom'
}

interface FiltersProps {
  view: ListView
  counts: Record<ArticleStatus, number>
  sections: { slug: string; name: string }[]
}

/** Which articles are shown: by status, with how many there are; by words of the headline; by section. All of it is in the address. */
export function ListFilters({ view, counts, sections }: FiltersProps) {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const tab = (name: string, count: number, status?: ArticleStatus) => (
    <a key={name} href={listAddress(view, { status })} aria-current={view.status === status ? 'page' : undefined}>
      {name} <span className="figures">{count.toLocaleString('en')}</span>
    </a>
  )
  return (
    <>
      <nav aria-label="Status" className="desk-tabs mt-4 border-b border-rule">
        {tab('All', all)}
        {statuses.map((status) => tab(names[status], counts[status], status))}
      </nav>
      <search>
        <form action="/newsroom" method="get" className="desk-filters py-3">
          {view.status && <input type="hidden" name="status" value={view.status} />}
          <input
            type="search"
            name="q"
            aria-label="Words of the headline"
            placeholder="Words of the headline"
            defaultValue={view.words}
            dir="auto"
            maxLength={200}
            className="input"
          />
          <select name="section" aria-label="Section" defaultValue={view.section} className="input">
            <option value="">All sections</option>
            {sections.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
          <button type="submit" className="button button-light">
            Find
          </button>
          {(view.words || view.section) && (
            <a href={listAddress(view, { words: '', section: '' })} className="text-sm">
              Show all
            </a>
          )}
        </form>
      </search>
      <p role="status" className="sr-only">
        {counted(view.status ? counts[view.status] : all, 'article')}
      </p>
    </>
  )
}

/** What is said where nothing is to be listed. */
export function Empty({ view }: { view: ListView }) {
  const found = view.words || view.section
  return (
    <p className="border-t border-rule py-8 text-soft">
      {found
        ? 'No article has these words in its headline. Try fewer, or another section or status.'
        : view.status
          ? empty[view.status]
          : 'No article has been written yet. Begin with the first.'}
    </p>
  )
}

const empty: Record<ArticleStatus, string> = {
  draft: 'No drafts: all that was begun is further.',
  review: 'Nothing waits for a second pair of eyes.',
  scheduled: 'Nothing is scheduled.',
  published: 'Nothing has been published yet.',
  withdrawn: 'Nothing was withdrawn.',
}
