import { When } from '@/components/site/when'
import type { Article } from '@/lib/articles'

interface FootProps {
  article: Article
}

/** What was wrong in an earlier version, said as plainly as it was printed. */
export function Corrections({ article: { slug, corrections, lang, _count } }: FootProps) {
  if (corrections.length === 0) return _count.revisions > 1 ? <Changed slug={slug} /> : null
  return (
    <aside id="corrections" aria-label="Corrections" className="mt-12 scroll-mt-20 border-t-4 border-held pt-2">
      <h2 lang="en" dir="auto" className="text-sm font-semibold text-held">
        {corrections.length === 1 ? 'Correction' : 'Corrections'}
      </h2>
      {corrections.map((correction) => (
        <div key={correction.id} className="mt-2">
          <p dir="auto" className="font-serif text-base whitespace-pre-line">
            {correction.note}
          </p>
          <p className="facts small mt-1">
            <span>
              <When at={correction.at} lang={lang} />
            </span>
            {correction.revision && (
              <span>
                <a href={`/articles/${slug}/changes#change-${correction.revision.number}`} lang="en" dir="ltr">
                  What was changed
                </a>
              </span>
            )}
          </p>
        </div>
      ))}
    </aside>
  )
}

/** There was nothing to correct, and still it is not as it was. */
const Changed = ({ slug }: { slug: string }) => (
  <p className="small no-print mt-12" lang="en" dir="auto">
    The text was changed after it was published: <a href={`/articles/${slug}/changes`}>what was changed</a>
  </p>
)

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
