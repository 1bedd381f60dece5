'use client'

import { useState } from 'react'
import type { Context } from '@/lib/desk/context'
import { Beside } from './beside'
import { Claimed } from './claimed'
import { DecidedWords } from './decided-words'
import { type Row, shownDone } from './desk-rows'
import { TextChanged } from './differences'
import { Findings } from './findings'
import { MarkedText } from './marked-text'
import { Standing } from './standing'
import { AfterIt, BeforeIt } from './thread'
import { useTools } from './tools'

interface CommentProps {
  row: Row
  context: Context | undefined
  blurred: boolean
  show: () => void
  /** The decisions. */
  children: React.ReactNode
}

/** The one comment, as large as anything on the screen, with all that it takes to decide it. */
export function Comment({ row, context, blurred, show, children }: CommentProps) {
  const { item, claim, trouble, before } = row
  const { clauses, me } = useTools()
  const done = shownDone(row)
  const numberOf = (id: string) => clauses.findIndex((clause) => clause.id === id) + 1
  return (
    <>
      {children}
      <header className="mt-5">
        <p className="font-serif text-lg leading-snug">
          <a href={`/articles/${item.article.slug}`} dir="auto" className="no-underline hover:underline">
            {item.article.headline}
          </a>
        </p>
        {context?.article.standfirst && (
          <p dir="auto" className="measure mt-1 text-sm text-soft">
            {context.article.standfirst}
          </p>
        )}
        <BeforeIt item={item} context={context} />
        <div className="mt-5 flex flex-wrap items-baseline gap-x-3 border-t border-rule pt-4">
          <h2 id="comment-title" tabIndex={-1} className="text-base font-semibold">
            <bdi>{item.name}</bdi>
            <span className="sr-only"> on {item.article.headline}</span>
          </h2>
          <Standing kind={item.kind} standing={item.standing} />
          <time dateTime={item.at} className="figures text-sm text-soft">
            {item.sent}
          </time>
          {item.status === 'approved' && (
            <a href={`/comments/${item.id}/pick`} className="quiet">
              Editors’ pick…
            </a>
          )}
        </div>
        {claim && claim.byId !== me.id && !done && (
          <p className="mt-1 text-sm">
            <Claimed claim={claim} />
          </p>
        )}
        {done && (
          <p className="mt-1 text-sm">
            {!done.mine && <span className="text-soft">Decided meanwhile: </span>}
            <DecidedWords done={done} sending={row.sending !== null} />
          </p>
        )}
        {trouble && <p className="mt-2 border-s-4 border-rejected bg-shade px-3 py-2 text-sm font-semibold phone-only">{trouble}</p>}
      </header>
      {before !== null && <TextChanged from={before} to={item.body} />}
      {item.quote && (
        <blockquote dir="auto" className="quoted">
          <p>{item.quote.text}</p>
          <cite lang="en">quoted from {item.quote.name ?? 'the article'}</cite>
        </blockquote>
      )}
      <div className="comment-body">
        <Text row={row} blurred={blurred} show={show} numberOf={numberOf} />
        <Findings item={item} numberOf={numberOf} />
      </div>
      <AfterIt context={context} />
      <Beside row={row} context={context} />
    </>
  )
}

interface TextProps extends Pick<CommentProps, 'row' | 'blurred' | 'show'> {
  numberOf: (clause: string) => number
}

/** Blurred for everybody alike: whoever listens is spared it too, until it is asked for. */
function Text({ row: { item }, blurred, show, numberOf }: TextProps) {
  const text = <MarkedText text={item.body} marks={item.marks} numberOf={numberOf} />
  const sheet = `text-${item.id}`
  return (
    <div className="relative min-w-0">
      <div dir="auto" aria-hidden={blurred || undefined} data-blurred={blurred ? '' : undefined} className="comment-text">
        {text}
      </div>
      {blurred && (
        <>
          <ShowText sheet={sheet} show={show} />
          <div id={sheet} popover="auto" role="dialog" aria-label="Text of the comment" className="sheet-dialog">
            <div dir="auto" className="comment-text">
              {text}
            </div>
          </div>
        </>
      )}
    </div>
  )
}

/** With JavaScript the text becomes clear in its place; without, it opens over the page. */
function ShowText({ sheet, show }: { sheet: string; show: () => void }) {
  const [shown, setShown] = useState(false)
  return (
    <button
      type="button"
      popoverTarget={sheet}
      aria-expanded={shown}
      onClick={(event) => {
        event.preventDefault()
        setShown(true)
        show()
      }}
      className="button absolute inset-x-0 top-2 mx-auto w-fit"
    >
      Show text
    </button>
  )
}
