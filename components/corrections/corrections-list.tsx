import { When } from '@/components/site/when'
import type { CorrectionShown, corrections } from '@/lib/newsroom/corrections'

type CorrectionsPage = NonNullable<Awaited<ReturnType<typeof corrections>>>

/** What the paper got wrong, newest first. */
export function CorrectionsList({ page: { corrections, page, pages } }: { page: CorrectionsPage }) {
  return (
    <div className="column pt-8 sm:pt-12">
      <h1 className="list-title font-serif text-3xl font-semibold tracking-[-0.02em]">Corrections</h1>
      <p className="standfirst">
        Where we got something wrong we say so on the article, with the date and the difference of the text. Here are all of them, newest
        first.
      </p>
      {corrections.length > 0 ? (
        <ol className="mt-6 divide-y divide-rule border-y border-rule">
          {corrections.map((correction) => (
            <Row key={correction.id} correction={correction} />
          ))}
        </ol>
      ) : (
        <p className="mt-6 border-t border-rule py-6 font-serif text-lg text-soft">Nothing has been corrected yet.</p>
      )}
      {pages > 1 && (
        <nav aria-label="Pages of corrections" className="flex items-center justify-between pt-4 text-sm">
          {page > 1 ? (
            <a href={address(page - 1)} rel="prev">
              Newer corrections
            </a>
          ) : (
            <span />
          )}
          <span className="small">
            Page {page} of {pages}
          </span>
          {page < pages ? (
            <a href={address(page + 1)} rel="next" className="font-semibold text-talk">
              Older corrections
            </a>
          ) : (
            <span />
          )}
        </nav>
      )}
    </div>
  )
}

const address = (page: number) => (page > 1 ? `/corrections/${page}` : '/corrections')

function Row({ correction: { at, note, revision, article } }: { correction: CorrectionShown }) {
  const path = `/articles/${article.slug}`
  return (
    <li className="py-5">
      <p className="small">
        <When at={at} />
      </p>
      <h2 lang={article.lang} dir={article.dir} className="mt-1 font-serif text-xl font-semibold">
        <a href={`${path}#corrections`} className="no-underline hover:underline">
          {article.headline}
        </a>
      </h2>
      <p lang={article.lang} dir="auto" className="measure mt-2 font-serif text-base whitespace-pre-line">
        {note}
      </p>
      {revision !== null && (
        <p className="mt-2 text-sm">
          <a href={`${path}/changes#change-${revision}`}>What was changed</a>
        </p>
      )}
    </li>
  )
}
