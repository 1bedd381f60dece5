import { useTranslations } from 'next-intl'
import { When } from '@/components/site/when'
import type { OwnComment, Step } from '@/lib/own-comment'
import { ClauseLinks } from './clause-links'

/** What happened to the comment, in order. Machine or moderator is said, and never a name. */
export function Steps({ own }: { own: OwnComment }) {
  const t = useTranslations('own.step')
  return (
    <ol className="mt-3 mb-6 border-s border-rule ps-5">
      <li className="pb-4">
        <Line at={own.at}>{t('posted')}</Line>
      </li>
      {own.steps.map((step) => (
        <li key={step.id} className="pb-4 last:pb-0">
          <Line at={step.at}>
            <Said step={step} />
            {step.earlierText && ` ${t('earlier')}`}
          </Line>
          {step.note && <Words own={step.by === 'author'}>{step.note}</Words>}
        </li>
      ))}
    </ol>
  )
}

function Line({ at, children }: { at: Date; children: React.ReactNode }) {
  return (
    <>
      <p className="small figures">
        <When at={at} />
      </p>
      <p className="text-sm">{children}</p>
    </>
  )
}

function Words({ own, children }: { own: boolean; children: string }) {
  return (
    <p dir="auto" className={`mt-2 border-s-2 ps-4 font-serif whitespace-pre-line ${own ? 'border-rule' : 'border-talk'}`}>
      {children}
    </p>
  )
}

/** What was done, and under which clauses or because of which. */
function Said({ step }: { step: Step }) {
  const t = useTranslations('own.step')
  const what = t(said(step))
  if (step.clauses.length === 0) return t('plain', { what })
  const how = step.act === 'hold' || step.act === 'publish' ? 'because' : 'under'
  return t.rich(how, { what, clauses: () => <ClauseLinks clauses={step.clauses} /> })
}

function said({ act, by }: Step) {
  if (act === 'hold') return by === 'policy' ? 'holdMachine' : 'holdPerson'
  if (act === 'approve') return by === 'import' ? 'approveImport' : 'approve'
  if (act === 'reject') return by === 'import' ? 'rejectImport' : 'reject'
  return act
}
