import { When } from '@/components/site/when'
import type { Article } from '@/lib/articles'

interface FootProps {
  article: Article
}

/** What was wrong in an earlier version, said as plainly as it was printed. */
export function Corrections({ article: { corrections, lang } }: FootProps) {
  if (corrections.length === 0) return null
  return (
    <aside id="corrections" aria-label="Corrections" className="mt-12 scroll-mt-20 border-t-4 border-held pt-2">
      <h2 lang="en" dir="auto" className="text-sm font-semibold text-held">
        {corrections.length === 1 ? 'Correction' : 'Corrections'}
      </h2>
      {corrections.map((correction) => (
        <div key={correction.id} className="mt-2">
          <p className="font-serif text-base">{correction.note}</p>
          <p className="small mt-1">
            <When at={correction.at} lang={lang} />
          </p>
        </div>
      ))}
    </aside>
  )
}

/** What it is about, and whose text it is when it is not ours. */
export function Foot({ article: { topics, credit, source } }: FootProps) {
  return (
    <footer className="mt-12 space-y-3 text-sm">
      {topics.length > 0 && (
        <ul aria-label="Topics" className="no-print flex flex-wrap gap-x-5 border-t border-rule pt-3">
          {topics.map((topic) => (
            <li key={topic.slug}>
              <a href={`/topics/${topic.slug}`} dir="auto" className="inline-block py-1 font-semibold no-underline hover:underline">
                {topic.name}
              </a>
            </li>
          ))}
        </ul>
      )}
      {(credit || source) && (
        <p className="text-soft">
          <bdi>{credit}</bdi>{' '}
          {/^https?:/.test(source) && (
            <a href={source} rel="noopener" lang="en" dir="ltr">
              Where it was first published
            </a>
          )}
        </p>
      )}
    </footer>
  )
}
