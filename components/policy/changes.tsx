import { useTranslations } from 'next-intl'
import { A } from '@/components/ui/a'
import { useEdition } from '@/components/ui/edition'
import { PrintedAddress } from '@/components/ui/printed-address'
import { Sentence } from '@/components/ui/sentence'
import type { Changes, ClauseChange } from '@/lib/policy/changes'
import type { Life } from '@/lib/policy/history'
import type { Clause } from '@/lib/policy/policy'
import { siteName } from '@/lib/site'
import { inWords, settingChanged, termChanged, useSay } from './in-words'
import { Line } from './line'
import { InForce } from './times'
import { Compare } from './versions'

interface ChangesSheetProps {
  from: Life
  to: Life
  changes: Changes
  versions: Life[]
}

/** What is different in one version, clause by clause. */
export function ChangesSheet({ from, to, changes: { preamble, terms, clauses, same }, versions }: ChangesSheetProps) {
  const t = useTranslations('policy')
  const corrections = useTranslations('corrections.changes')
  const say = useSay()
  return (
    <div className="sheet column pt-8 sm:pt-12 print:w-full print:max-w-none">
      <p>
        <A href="/comment-policy" className="kicker">
          {t('title')}
        </A>
      </p>
      <h1 className="mt-1 font-serif text-3xl tracking-[-0.015em]">{t('changes.title', { from: from.number, to: to.number })}</h1>
      <ul className="mt-3 text-sm text-soft">
        {[from, to].map((life) => (
          <li key={life.number}>
            <A href={`/comment-policy/${life.number}`}>{t('version', { number: life.number })}</A>
            {t('comma')}
            <InForce life={life} />
          </li>
        ))}
      </ul>
      {to.summary && (
        <p className="standfirst">
          <Sentence>{to.summary}</Sentence>
        </p>
      )}
      <p className="mt-6 text-sm text-soft">
        {corrections.rich('marks', {
          ins: (words) => <ins className="decoration-approved">{words}</ins>,
          del: (words) => <del>{words}</del>,
        })}
      </p>
      {preamble.length > 0 && (
        <section aria-labelledby="preamble" className="mt-6 border-t-4 border-talk pt-6">
          <h2 id="preamble" className="font-serif text-xl font-semibold">
            {t('changes.preamble')}
          </h2>
          {preamble.map((line, index) => (
            <p key={index} className="mt-2 font-serif text-body">
              <Line pieces={line} />
            </p>
          ))}
        </section>
      )}
      <div className={preamble.length > 0 ? 'mt-6 border-t border-rule' : 'mt-6 border-t-4 border-talk'}>
        {clauses.map((change) => (
          <Change key={change.clause.id} change={change} />
        ))}
      </div>
      {terms.length > 0 && (
        <section aria-labelledby="terms" className="border-b border-rule py-6">
          <h2 id="terms" className="font-serif text-xl font-semibold">
            {t('changes.terms')}
          </h2>
          <Facts facts={terms.map((change) => termChanged(change, say))} />
        </section>
      )}
      <p className="py-6 font-serif text-lg text-soft">
        {t(`changes.${rest(clauses.length + preamble.length + terms.length, same)}`, { count: same })}
      </p>
      <Compare versions={versions} />
      <p className="print-only">
        {siteName()}, <PrintedAddress path={`/comment-policy/${from.number}/${to.number}`} />
      </p>
    </div>
  )
}

function rest(changed: number, same: number) {
  if (changed === 0) return 'nothing'
  return same === 0 ? 'none' : 'same'
}

function Change({ change }: { change: ClauseChange }) {
  const t = useTranslations('policy.changes')
  const { kind, number, clause } = change
  const title = kind === 'kept' && change.title.length > 0 ? <Line pieces={change.title} /> : <Sentence>{clause.title}</Sentence>
  return (
    <section
      id={clause.id}
      aria-labelledby={`${clause.id}-title`}
      className="scroll-mt-20 border-b border-rule py-6 target:bg-shade print:break-inside-avoid"
    >
      <p className="text-xs font-semibold text-talk">
        {t(kind === 'kept' ? keptWord(change) : kind)}
        {number > 0 && <span className="font-normal text-soft"> · {t('clause', { number })}</span>}
      </p>
      <h2 id={`${clause.id}-title`} className="mt-1 font-serif text-xl font-semibold">
        {title}
      </h2>
      {kind === 'kept' ? <Kept change={change} /> : <Whole clause={clause} />}
    </section>
  )
}

function Whole({ clause: { text, breach, checks } }: { clause: Clause }) {
  const t = useTranslations('policy.changes')
  const say = useSay()
  return (
    <>
      <p className="mt-2 font-serif text-body">
        <Sentence>{text}</Sentence>
      </p>
      <Facts facts={[t('breach', { breach: t(breach) }), ...checks.map((setting) => inWords(setting, say))]} />
    </>
  )
}

type KeptClause = ClauseChange & { kind: 'kept' }

function keptWord({ moved, title, text, fine, notFine, breach, settings }: KeptClause) {
  const reworded = breach !== null || [title, text, fine, notFine, settings].some((list) => list.length > 0)
  if (reworded && moved) return 'changedMoved'
  return moved ? 'moved' : 'changed'
}

function Kept({ change: { text, fine, notFine, breach, settings, moved, before, number } }: { change: KeptClause }) {
  const t = useTranslations('policy')
  const say = useSay()
  const { dir } = useEdition()
  const facts = [
    ...(moved ? [t('changes.was', { before, number })] : []),
    ...(breach
      ? [t('changes.breach', { breach: `${t(`changes.${breach.from}`)} ${dir === 'rtl' ? '←' : '→'} ${t(`changes.${breach.to}`)}` })]
      : []),
    ...settings.map((change) => settingChanged(change, say)),
  ]
  return (
    <>
      {text.length > 0 && (
        <p className="mt-2 font-serif text-body">
          <Line pieces={text} />
        </p>
      )}
      <Examples label={t('fine')} lines={fine} />
      <Examples label={t('notFine')} lines={notFine} />
      <Facts facts={facts} />
    </>
  )
}

function Facts({ facts }: { facts: string[] }) {
  if (facts.length === 0) return null
  return (
    <ul className="mt-3 list-disc space-y-1 ps-5 text-sm">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  )
}

/** Marks of quotation belong to the words between them, whichever way these run. */
const quote = (text: string) => ({ text, mark: 'same' }) as const

function Examples({ label, lines }: { label: string; lines: KeptClause['fine'] }) {
  if (lines.length === 0) return null
  return (
    <div className="mt-3 text-sm">
      <p className="font-semibold">{label}</p>
      <ul>
        {lines.map((line, index) => (
          <li key={index} className="text-soft">
            <Line pieces={[quote('“'), ...line, quote('”')]} />
          </li>
        ))}
      </ul>
    </div>
  )
}
