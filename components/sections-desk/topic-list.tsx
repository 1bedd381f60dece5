import type { ListedTopic } from '@/lib/newsroom/topic-list'
import { counted } from '@/lib/text'
import { Articles } from './articles'

interface TopicListProps {
  topics: ListedTopic[]
  /** Of all pages. */
  count: number
  more: boolean
  view: { words: string; page: number }
}

const here = '/newsroom/sections'

function address({ words, page }: TopicListProps['view']): string {
  const query = new URLSearchParams()
  if (words) query.set('q', words)
  if (page > 1) query.set('page', String(page))
  return `${here}${query.size ? `?${query}` : ''}#topics`
}

/** Topics by name, found by their words, a page at a time. */
export function TopicList({ topics, count, more, view }: TopicListProps) {
  const { words, page } = view
  return (
    <>
      <search>
        <form action={`${here}#topics`} className="flex gap-2 py-3">
          <input
            type="search"
            name="q"
            aria-label="Words of a topic"
            placeholder="Words of a topic"
            defaultValue={words}
            dir="auto"
            maxLength={100}
            className="input"
          />
          <button type="submit" className="button">
            Find
          </button>
        </form>
      </search>
      <p className="small pb-2">
        {words ? `${counted(count, 'topic')} with “${words}”. ` : counted(count, 'topic')}
        {words && (
          <a href={`${here}#topics`} className="underline">
            All topics
          </a>
        )}
      </p>
      {topics.length === 0 ? (
        <p className="border-y border-rule py-6 text-sm text-soft">
          {words || page > 1
            ? 'No topic here. Try other words.'
            : 'No topic yet. Writers make them beside their articles, or you make one below.'}
        </p>
      ) : (
        <ul aria-label="Topics" className="divide-y divide-rule border-y border-rule">
          {topics.map(({ slug, name, articles, published }) => (
            <li key={slug} className="flex flex-wrap items-baseline justify-between gap-x-6 py-1">
              <a href={`/newsroom/topics/${encodeURIComponent(slug)}`} dir="auto" className="inline-block py-1 text-sm font-semibold">
                {name}
              </a>
              <Articles articles={articles} published={published} />
            </li>
          ))}
        </ul>
      )}
      {(page > 1 || more) && (
        <nav aria-label="Pages of topics" className="mt-3 flex gap-6 text-sm">
          {page > 1 && <a href={address({ words, page: page - 1 })}>Before</a>}
          {more && <a href={address({ words, page: page + 1 })}>After</a>}
        </nav>
      )}
    </>
  )
}
