'use client'

import type { Context } from '@/lib/desk/context'
import { counted } from '@/lib/text'
import { AlikeOnes } from './alike-ones'
import type { Row } from './desk-rows'
import { Differences } from './differences'

/** What else is known of the comment: others that are nearly the same, reports, earlier texts, and every decision on it. */
export function Beside({ row, context }: { row: Row; context: Context | undefined }) {
  if (!context) return <p className="small mt-8">What belongs to it is on its way.</p>
  return (
    <>
      <Reports reports={context.reports} />
      <AlikeOnes row={row} alike={context.alike} />
      <Earlier context={context} />
      <History history={context.history} />
    </>
  )
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section aria-label={title} className="mt-6 border-t border-rule pt-3 text-sm">
      <h3 className="beside-title">{title}</h3>
      {children}
    </section>
  )
}

function Reports({ reports }: Pick<Context, 'reports'>) {
  if (reports.length === 0) return null
  return (
    <Part title={counted(reports.length, 'report')}>
      {reports.map(({ id, kind, clause, note, at, trusted, settled, revision }) => (
        <div key={id} className="mt-2 border-s-2 border-held ps-3">
          <p>
            <span className="font-semibold">{kind === 'illegal' ? 'A notice of illegal content' : (clause?.title ?? 'No clause')}</span>
            <span className="figures text-soft">
              {' '}
              · {at} · on text {revision}
              {trusted && ' · by a trusted reader'}
              {settled && ' · answered'}
            </span>
          </p>
          {note && (
            <p dir="auto" className="measure whitespace-pre-line">
              {note}
            </p>
          )}
        </div>
      ))}
    </Part>
  )
}

function Earlier({ context: { revisions, body } }: { context: Context }) {
  if (revisions.length === 0) return null
  return (
    <Part title={revisions.length === 1 ? 'An earlier text' : `${revisions.length} earlier texts`}>
      {revisions.map((earlier, index) => (
        <div key={earlier.revision} className="mt-2">
          <p className="figures text-soft">
            Text {earlier.revision}, changed {earlier.replaced}
          </p>
          <Differences from={earlier.body} to={revisions[index + 1]?.body ?? body} />
        </div>
      ))}
    </Part>
  )
}

function History({ history }: Pick<Context, 'history'>) {
  if (history.length === 0) return null
  return (
    <Part title="Decisions so far">
      {history.map(({ id, done, by, at, clauses, note, revision }) => (
        <p key={id} className="mt-1">
          <span className="font-semibold">{done}</span> by <bdi>{by}</bdi>
          {clauses.length > 0 && ` under ${clauses.map(({ title }) => `“${title}”`).join(', ')}`}
          <span className="figures text-soft">
            {' '}
            · {at} · text {revision}
          </span>
          {note && (
            <span dir="auto" className="measure block text-soft">
              {note}
            </span>
          )}
        </p>
      ))}
    </Part>
  )
}
