import { useTranslations } from 'next-intl'
import { AppealForm } from '@/components/appeals/appeal-form'
import { When } from '@/components/site/when'
import { A } from '@/components/ui/a'
import { ClientWords } from '@/components/ui/client-words'
import { useEdition } from '@/components/ui/edition'
import { written } from '@/lib/languages/moment'
import type { OwnComment } from '@/lib/own-comment'
import { sendAppeal } from './actions'
import { ClauseLinks } from './clause-links'
import { EditForm } from './edit-form'
import { Notices } from './notices'
import { State } from './state'
import { Statement } from './statement'
import { Steps } from './steps'
import { Wait } from './wait'
import { WithdrawForm } from './withdraw-form'

interface OwnProps {
  own: OwnComment
  /** The key of the link that led here; '' for somebody signed in. */
  linkKey: string
  now: Date
}

/** A comment as its author sees it: where it stands and why, what can be done about it, and all that was decided. */
export function Own({ own, linkKey, now }: OwnProps) {
  const { article, body, rejection, appeal, status } = own
  const t = useTranslations('own')
  return (
    <ClientWords names={['own']}>
      <div className="column py-8 sm:py-12">
        <p className="text-sm text-soft">
          {t.rich('on', {
            article: () => (
              <A href={own.place ?? `/articles/${article.slug}`} lang={article.lang} dir="auto" className="text-ink">
                {article.headline}
              </A>
            ),
          })}
        </p>
        <h1 className="mt-2 font-serif text-2xl">{t('tab')}</h1>
        <blockquote dir="auto" className="my-6 border-s-2 border-rule ps-4 font-serif text-body whitespace-pre-line">
          {body}
        </blockquote>
        <State status={status} />
        <p className="mt-1 font-serif text-lg">
          <Said own={own} />
        </p>
        {own.wait !== undefined && (
          <p className="mt-1 text-sm text-soft">
            <Wait wait={own.wait} />
          </p>
        )}
        <Acts own={own} linkKey={linkKey} />
        {rejection && !(appeal && appeal.state !== 'open') && <Second rejection={rejection} own={own} linkKey={linkKey} now={now} />}
        <Why own={own} now={now} />
        <section aria-labelledby="steps-title" className="mt-10 border-t border-rule pt-5">
          <h2 id="steps-title" className="text-sm font-semibold">
            {t('steps')}
          </h2>
          <Steps own={own} />
        </section>
        <Notices notices={own.notices} body={body} now={now} />
        {linkKey && <p className="small mt-8 border-t border-rule pt-4">{t('key')}</p>}
      </div>
    </ClientWords>
  )
}

/** The forms are there also when it is too late: what was refused has to be read, and the words to be kept. */
function Acts({ own: { id, body, revision, editUntil, canWithdraw }, linkKey }: Pick<OwnProps, 'own' | 'linkKey'>) {
  const { lang } = useEdition()
  return (
    <div className="mt-4 flex flex-wrap items-center gap-3 empty:hidden">
      <EditForm comment={id} body={body} revision={revision} linkKey={linkKey} until={editUntil && written(editUntil, 'time', lang)} />
      <WithdrawForm comment={id} linkKey={linkKey} open={canWithdraw} />
    </div>
  )
}

/** The decision that stands, in full, where the comment is not shown. */
function Why({ own: { status, statement }, now }: Pick<OwnProps, 'own' | 'now'>) {
  const t = useTranslations('own')
  if (!statement || (status !== 'pending' && status !== 'rejected')) return null
  return (
    <section aria-labelledby="why-title" className="mt-8">
      <h2 id="why-title" className="font-serif text-xl">
        {t(status === 'pending' ? 'whyWaits' : 'whyHidden')}
      </h2>
      <Statement statement={statement} now={now} />
    </section>
  )
}

function Second({ own, rejection, linkKey, now }: OwnProps & { rejection: NonNullable<OwnComment['rejection']> }) {
  const t = useTranslations('own')
  const over = now > rejection.until
  const when = () => <When at={rejection.until} />
  if (over && !own.appeal) return <p className="mt-3 text-sm text-soft">{t.rich('appealOver', { when })}</p>
  return (
    <>
      {!own.appeal && <p className="mt-3 text-sm text-soft">{t.rich('appealOpen', { when })}</p>}
      <AppealForm send={sendAppeal} about={{ comment: own.id, key: linkKey }} against="rejection" received={own.appeal !== null} />
    </>
  )
}

function Said({ own: { status, place, rejection, appeal, steps } }: { own: OwnComment }) {
  const t = useTranslations('own.is')
  const looked = steps.findLast(({ act }) => act === 'uphold' || act === 'overturn')
  switch (status) {
    case 'pending':
      return t(steps.some(({ act }) => ['publish', 'approve', 'overturn'].includes(act)) ? 'pendingAgain' : 'pending')
    case 'approved':
      return (
        <>
          {t(looked?.act === 'overturn' ? 'overturned' : 'approved')}{' '}
          {place && (
            <A href={place} className="text-talk underline">
              {t('inPlace')}
            </A>
          )}
        </>
      )
    case 'withdrawn':
      return t('withdrawn')
    case 'rejected': {
      if (!rejection) return t('notShown')
      const how = appeal?.state === 'upheld' ? 'upheld' : rejection.by === 'import' ? 'byNewsroom' : 'byModerator'
      return t.rich(how, { clauses: () => <ClauseLinks clauses={rejection.clauses} /> })
    }
  }
}
