'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useActionState, useRef, useState } from 'react'
import type { Me } from '@/components/account/me'
import { Who } from '@/components/account/who'
import { onItsWay, own } from '@/components/talk/own'
import type { Quoting } from '@/components/talk/quoting'
import { A } from '@/components/ui/a'
import type { Answer } from '@/lib/form-action'
import { postComment } from './actions'
import { Outcome } from './answer'
import { useDraft } from './draft'
import type { Posted } from './posted'
import { QuoteByHand, Quoted } from './quoting'
import { Writing } from './writing'

export interface Answered {
  id: string
  name: string
}

interface CommentFormProps {
  article: string
  /** The comment this one answers. */
  parent?: Answered
  me: Me | null
  /** A passage that was chosen on the page. */
  quote: Quoting | null
  unquote: () => void
  onCancel?: () => void
}

/** The sheet a reader writes on. A plain HTML form first; JavaScript adds the draft, the name we know, and no page change. */
export function CommentForm({ article, parent, me, quote, unquote, onCancel }: CommentFormProps) {
  const t = useTranslations('talk.form')
  const [plain, action] = useActionState(postComment, null)
  const [live, setLive] = useState<Answer<Posted> | null>(null)
  const [pending, setPending] = useState(false)
  const [sheet, setSheet] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const router = useRouter()
  const { keep, discard } = useDraft(form, `${article}:${parent?.id ?? ''}`)
  const answer = live ?? plain
  const { errors, values } = typedBack(answer)

  async function submit(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    // A second press while the first is under way is the same comment; do not even send it.
    if (pending) return
    setPending(true)
    const told = await onItsWay(postComment(null, new FormData(event.currentTarget)).then(remembered)).catch(
      (): Answer<Posted> => ({ state: 'refused', message: t('lost'), errors: {}, values: {} }),
    )
    setPending(false)
    setLive(told)
    if (told.state === 'refused' || told.result.outcome === 'refused') return
    discard()
    unquote()
    // A fresh one, and no word of the last.
    setSheet((count) => count + 1)
    if (told.result.outcome === 'published') router.refresh()
  }

  return (
    <form
      ref={form}
      action={action}
      onSubmit={submit}
      onInput={keep}
      noValidate
      aria-labelledby="add-a-comment"
      className="no-print -mx-5 border-y border-rule bg-sheet p-5 sm:mx-0 sm:border sm:p-6"
    >
      <h3 id="add-a-comment" className="font-serif text-xl">
        {t('title')}
      </h3>
      <p className="mt-1 text-sm text-soft">
        {t.rich('policy', {
          policy: (words) => (
            <A href="/comment-policy" className="text-talk underline">
              {words}
            </A>
          ),
        })}
      </p>
      {parent && <Answering parent={parent} article={article} {...(onCancel && { onCancel })} />}
      <Outcome answer={answer} />
      <input type="hidden" name="article" value={article} />
      <input type="hidden" name="parent" value={parent?.id ?? ''} />
      {quote && <Quoted quote={quote} remove={unquote} error={errors.quote} />}
      {!quote && parent && !onCancel && <QuoteByHand of={parent.id} error={errors.quote} defaultValue={values.quote} />}
      <Who words="talk.form" me={me?.name ?? null} errors={errors} values={values} />
      {!me && (
        <noscript>
          <p className="small mt-2">{t('noscript')}</p>
        </noscript>
      )}
      <Writing key={sheet} standing={me?.standing ?? 'newcomer'} error={errors.comment} defaultValue={values.comment} />
      <div className="mt-4 flex flex-wrap items-center gap-4">
        <button type="submit" className="button button-main" aria-disabled={pending}>
          {t('post')}
        </button>
        <p className="small">{t(pending ? 'sending' : 'checked')}</p>
      </div>
    </form>
  )
}

function remembered(told: Answer<Posted>): Answer<Posted> {
  if (told.state === 'done' && told.result.outcome !== 'refused') own.add(told.result.id)
  return told
}

/** What was wrong with which field, and what was typed: without JavaScript the fields are filled again from here. */
function typedBack(answer: Answer<Posted> | null): { errors: Record<string, string>; values: Record<string, string> } {
  if (answer?.state === 'refused') return answer
  if (answer?.result.outcome === 'refused') return { errors: {}, values: answer.result.values }
  return { errors: {}, values: {} }
}

function Answering({ parent, article, onCancel }: { parent: Answered; article: string; onCancel?: () => void }) {
  const t = useTranslations('talk.form')
  return (
    <p className="mt-4 border-s-2 border-talk ps-3 text-sm">
      {t.rich('answering', {
        name: () => (
          <a href={`#comment-${parent.id}`} className="font-semibold">
            <bdi>{parent.name}</bdi>
          </a>
        ),
      })}{' '}
      {onCancel ? (
        <button type="button" onClick={onCancel} className="quiet">
          {t('cancel')}
        </button>
      ) : (
        <A href={`/articles/${article}#add-a-comment`} className="text-talk">
          {t('cancel')}
        </A>
      )}
    </p>
  )
}
