import { useTranslations } from 'next-intl'
import { Announced, ClosedNotice } from '@/components/comment-modes/notice'
import { Near } from '@/components/talk/near'
import { RespectForm } from '@/components/talk/respect-form'
import { A } from '@/components/ui/a'
import { ClientWords } from '@/components/ui/client-words'
import type { Mode } from '@/lib/comment-modes/modes'
import type { ModeChange } from '@/lib/comment-modes/state'
import type { Discussion } from '@/lib/discussion'
import type { StatedWait } from '@/lib/stated-wait'
import type { Order } from '@/lib/threads'
import { Threads } from './discussion'
import { Picks } from './picks'
import { Talk } from './talk'

interface CommentsProps {
  article: string
  mode: Mode
  /** Why it is so and since when, where that is known. */
  changed: ModeChange | null
  discussion: Discussion
  wait: StatedWait | null
}

/** The turn of the page from the article to its readers. */
export function Comments({ article, mode, changed, discussion, wait }: CommentsProps) {
  const t = useTranslations('comments')
  if (mode === 'off') return null
  const open = mode !== 'closed'
  return (
    <ClientWords names={['talk']}>
      <section id="comments" aria-label={t('title')} className={`mt-14 ${sectionLook}`}>
        <h2 className="font-serif text-2xl">{t('title')}</h2>
        <Standing discussion={discussion} mode={mode} wait={wait} />
        <Announced changed={changed} />
        <Form article={article} mode={mode} changed={changed} />
        <Picks discussion={discussion} />
        <Orders article={article} discussion={discussion} />
        {discussion.threads.length > 0 ? (
          <Threads threads={discussion.threads} article={article} open={open} />
        ) : (
          open && <p className="py-8 font-serif text-lg text-soft">{t('none')}</p>
        )}
        <Pages article={article} discussion={discussion} />
        {discussion.count > 0 && <p className="small mt-4">{t('rounded')}</p>}
        <RespectForm />
        <Near article={article} since={discussion.since} />
      </section>
    </ClientWords>
  )
}

const sectionLook = 'scroll-mt-20 border-t-2 border-strong pt-5'

function Form({ article, mode, changed }: Pick<CommentsProps, 'article' | 'mode' | 'changed'>) {
  return <div className="mt-6">{mode === 'closed' ? <ClosedNotice changed={changed} /> : <Talk article={article} />}</div>
}

/** The form alone with what became of it, and the way back. What stands in it stands where it does above. */
export function Answered({ article, mode, changed }: Pick<CommentsProps, 'article' | 'mode' | 'changed'>) {
  const t = useTranslations('comments')
  return (
    <ClientWords names={['talk']}>
      <section id="comments" aria-label={t('title')} className={`mt-8 ${sectionLook}`}>
        <h2 className="font-serif text-2xl">{t('title')}</h2>
        <p className="mt-1 text-sm">
          <A href={`/articles/${article}`} className="text-talk underline">
            {t('back')}
          </A>
        </p>
        <Announced changed={changed} />
        <Form article={article} mode={mode} changed={changed} />
      </section>
    </ClientWords>
  )
}

/** In minutes, then in whole hours; of what waits, no more than they have waited. */
function spanOf({ minutes, of }: StatedWait): number {
  const whole = of === 'decided' ? Math.round : Math.floor
  return minutes < 90 ? Math.max(1, whole(minutes)) : whole(minutes / 60)
}

function Standing({ discussion, mode, wait }: Pick<CommentsProps, 'discussion' | 'mode' | 'wait'>) {
  const t = useTranslations('comments')
  const facts = [
    t('count', { count: discussion.count }),
    discussion.waiting > 0 && t('waiting', { count: discussion.waiting }),
    mode !== 'off' && t(`mode.${mode === 'closed' ? 'open' : mode}`),
    wait && t(`wait.${wait.of}.${wait.minutes < 90 ? 'minutes' : 'hours'}`, { count: spanOf(wait) }),
  ]
  return <p className="facts mt-1 text-sm text-soft">{facts.map((fact) => fact && <span key={fact}>{fact}</span>)}</p>
}

/** An order by picks is one where there are some. */
function Orders({ article, discussion: { order, count, picks } }: Pick<CommentsProps, 'article' | 'discussion'>) {
  const t = useTranslations('comments.order')
  if (count < 2) return null
  const names = (['oldest', 'newest', 'picked'] as const).filter((name) => name !== 'picked' || picks.length > 0 || order === name)
  return (
    <nav aria-label={t('label')} className="mt-8 flex gap-5 border-b border-rule pb-2 text-sm">
      {names.map((name) => (
        <A
          key={name}
          href={address(article, name)}
          aria-current={name === order ? 'true' : undefined}
          className="text-soft no-underline hover:underline aria-[current]:font-semibold aria-[current]:text-ink"
        >
          {t(name)}
        </A>
      ))}
    </nav>
  )
}

function Pages({ article, discussion: { page, pages, order } }: Pick<CommentsProps, 'article' | 'discussion'>) {
  const t = useTranslations('comments.pages')
  if (pages < 2) return null
  return (
    <nav aria-label={t('label')} className="flex items-center justify-between border-t border-rule pt-4 text-sm">
      {page > 1 ? (
        <A href={address(article, order, page - 1)} rel="prev">
          {t('earlier')}
        </A>
      ) : (
        <span />
      )}
      <span className="small">{t('here', { page, pages })}</span>
      {page < pages ? (
        <A href={address(article, order, page + 1)} rel="next" className="font-semibold text-talk">
          {t('more')}
        </A>
      ) : (
        <span />
      )}
    </nav>
  )
}

/** Oldest first, first page, is the article's own address. */
function address(article: string, order: Order, page = 1): string {
  const path = [order !== 'oldest' || page > 1 ? order : '', page > 1 ? page : ''].filter(Boolean).join('/')
  return `/articles/${article}${path && `/${path}`}#comments`
}
