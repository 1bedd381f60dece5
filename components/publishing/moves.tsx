'use client'

import { useEffect, useRef } from 'react'
import { Field } from '@/components/ui/field'
import { useKeptForm } from '@/components/ui/kept-form'
import { type ArticleStatus, type Move, moves, movesFrom } from '@/lib/newsroom/states'
import { move } from './actions'
import { Part } from './part'
import { Refused } from './told'

export interface MovesProps {
  article: string
  status: ArticleStatus
  /** Of the text: whoever publishes says which one they read. */
  version: number
  hasUnpublished: boolean
  /** What has to be there before it is published and is not. */
  missing: string[]
  /** In words: until when nobody may publish it. */
  embargo: string | null
  timeZone: string
  /** What the field for the time has at first. */
  planned: string
  /** Where it is, and what came last. */
  children: React.ReactNode
}

/** Where an article is on its way to the readers, and the ways on from there. */
export function Moves({ article, status, version, hasUnpublished, missing, embargo, timeZone, planned, children }: MovesProps) {
  const { answer, refused, pending, form } = useKeptForm(move)
  const told = useRef<HTMLParagraphElement>(null)
  // The button that was pressed may be gone: who listens is led to what it did.
  useEffect(() => {
    if (answer?.state === 'done') told.current?.focus()
  }, [answer])

  const open = movesFrom(status, 'editor').filter((name) => name !== 'publish-changes' || hasUnpublished)
  const typed = (name: Move) => (refused?.values.move === name ? refused : null)
  const one = (name: Move, inside?: React.ReactNode, look = 'button') => (
    <form key={`${name} ${status}`} {...form} className="contents">
      <input type="hidden" name="article" value={article} />
      <input type="hidden" name="status" value={status} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="move" value={name} />
      {inside}
      <button type="submit" className={look} aria-disabled={pending}>
        {moves[name].label}
      </button>
    </form>
  )
  const shows = open.find((name) => name === 'publish' || name === 'publish-changes' || name === 'put-back')
  const plain = open.filter((name) => name === 'send-for-review' || name === 'unschedule')
  const reasoned = open.find((name) => name === 'send-back' || name === 'withdraw')
  const sendBack = reasoned === 'send-back'
  return (
    <>
      <Part id="publish" title="Publish" first>
        <p ref={told} tabIndex={-1} role="status" className="mb-3 text-sm font-semibold text-approved empty:hidden">
          {answer?.state === 'done' ? answer.result : ''}
        </p>
        <Refused refused={refused} />
        {children}
        {missing.length > 0 && (shows || open.includes('schedule')) && (
          <div className="mt-4 border-s-4 border-held ps-4 text-sm">
            <p className="font-semibold text-held">Before readers can see it</p>
            <ul className="mt-1 list-disc ps-5">
              {missing.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
            <p className="mt-1">
              <a href={`/newsroom/articles/${article}`} className="underline">
                Write it
              </a>
            </p>
          </div>
        )}
        {embargo && shows && <p className="mt-4 text-sm font-semibold text-held">Nobody can publish it before {embargo}.</p>}
        {((shows && !embargo) || plain.length > 0) && (
          <div className="mt-5 flex flex-wrap gap-3">
            {shows &&
              !embargo &&
              one(
                shows,
                shows === 'put-back' && hasUnpublished && <Hide was={typed(shows)} />,
                missing.length > 0 ? 'button' : 'button button-main',
              )}
            {plain.map((name) => one(name))}
          </div>
        )}
      </Part>
      {open.includes('schedule') && (
        <Part id="schedule" title={status === 'scheduled' ? 'Another time' : 'At a set time'}>
          <div className="max-w-80 [&_form>div]:mt-0 [&_.button]:mt-4">
            {one(
              'schedule',
              <Field
                label={`Date and time (${timeZone})`}
                name="at"
                type="datetime-local"
                defaultValue={typed('schedule')?.values.at ?? planned}
                error={typed('schedule')?.errors.at}
                hint="It is published by itself, as it is written then."
              />,
            )}
          </div>
        </Part>
      )}
      {reasoned && (
        <Part id="reason" title={sendBack ? 'Back to the writer' : 'Withdrawal'}>
          <div className="measure [&_form>div]:mt-0 [&_.button]:mt-4">
            {one(
              reasoned,
              <Field
                label={sendBack ? 'What is missing' : 'Why it is withdrawn'}
                name="why"
                rows={2}
                dir="auto"
                defaultValue={typed(reasoned)?.values.why}
                error={typed(reasoned)?.errors.why}
                hint={
                  sendBack
                    ? 'For whoever writes it: it becomes a draft again.'
                    : 'For the newsroom. Readers find no such page any more, nor its comments, until it is put back.'
                }
                required
              />,
              sendBack ? 'button' : 'button border-rejected text-rejected',
            )}
          </div>
        </Part>
      )}
    </>
  )
}

/** What is taken out of a withdrawn article is mostly not to be read in its difference either. */
function Hide({ was }: { was: { values: Record<string, string> } | null }) {
  return (
    <div className="w-full text-sm">
      <label className="flex items-start gap-2 py-1">
        <input
          type="checkbox"
          name="hide"
          defaultChecked={was ? was.values.hide === 'on' : true}
          aria-describedby="hide-hint"
          className="mt-1 accent-[var(--talk)]"
        />
        Do not show readers what was changed while it was withdrawn
      </label>
      <p id="hide-hint" className="small">
        Nor what was changed before: it has the same words. Notes of corrections stay.
      </p>
    </div>
  )
}
