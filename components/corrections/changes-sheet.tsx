import { When } from '@/components/site/when'
import type { ChangeShown, changesPage } from '@/lib/newsroom/changes'
import { Marks, Parts } from './parts'

type ChangesPage = NonNullable<Awaited<ReturnType<typeof changesPage>>>

/** Every change of an article since it was published, newest first. */
export function ChangesSheet({ page: { article, changes, older }, before }: { page: ChangesPage; before: number | null }) {
  const path = `/articles/${article.slug}`
  return (
    <div className="sheet column pt-8 sm:pt-12" data-section={article.section.slug}>
      <h1 className="font-serif text-2xl">
        What was changed in{' '}
        <a href={path} lang={article.lang} className="no-underline hover:underline">
          <bdi>{article.headline}</bdi>
        </a>
      </h1>
      <p className="facts small mt-3">
        <span>
          Published <When at={article.publishedAt} />
        </span>
        <span>
          <a href="/corrections">All corrections</a>
        </span>
      </p>
      {changes.length > 0 ? (
        <>
          <div className="mt-6">
            <Marks />
          </div>
          <ol className="mt-4 divide-y divide-rule border-y border-rule">
            {changes.map((change, index) => (
              <Change key={change.revision ?? `note ${index}`} change={change} lang={article.lang} dir={article.dir} />
            ))}
          </ol>
        </>
      ) : (
        <p className="py-6 font-serif text-lg text-soft">
          {before ? 'Nothing was changed before that.' : 'Nothing has been changed since it was published.'}
        </p>
      )}
      <nav aria-label="Changes" className="flex justify-between gap-6 pt-4 text-sm">
        {before ? <a href={`${path}/changes`}>Latest changes</a> : <span />}
        {older && (
          <a href={`${path}/changes/before/${older}`} className="font-semibold text-talk">
            Earlier changes
          </a>
        )}
      </nav>
    </div>
  )
}

function Change({ change: { revision, at, note, parts }, lang, dir }: { change: ChangeShown; lang: string; dir: string }) {
  return (
    <li id={revision ? `change-${revision}` : undefined} className="scroll-mt-20 py-6 target:bg-shade">
      <h2 className="text-sm font-semibold">
        <span className={note ? 'text-held' : 'text-soft'}>{note ? 'Corrected' : 'Changed'}</span> <When at={at} />
      </h2>
      {note && (
        <p dir="auto" lang={lang} className="measure mt-2 font-serif text-lg whitespace-pre-line">
          {note}
        </p>
      )}
      <Parts parts={parts} lang={lang} dir={dir} />
      {revision === null && <p className="small mt-2">The note alone: there is no difference of the text to show.</p>}
    </li>
  )
}
