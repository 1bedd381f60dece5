import { useTranslations } from 'next-intl'
import { useDigits } from '@/components/ui/digits'
import { Sentence } from '@/components/ui/sentence'
import type { Clause } from '@/lib/policy/policy'
import { inWords, useSay } from './in-words'

/** One clause: its words, an example of either kind, what a breach leads to, and who looks for one. */
export function ClauseText({ clause, number }: { clause: Clause; number: number }) {
  const t = useTranslations('policy')
  const format = useDigits()
  const { id, title, text, fine = [], notFine = [] } = clause
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="grid scroll-mt-20 gap-x-4 border-b border-rule py-6 target:bg-shade sm:grid-cols-[3rem_1fr] lg:-ms-16 lg:ps-0 print:break-inside-avoid print:ms-0"
    >
      <p aria-hidden className="figures font-serif text-xl text-talk">
        {format(number)}
      </p>
      <div>
        <h2 id={`${id}-title`} className="font-serif text-xl font-semibold">
          <a href={`#${id}`} className="no-underline hover:underline">
            <Sentence>{title}</Sentence>
          </a>
        </h2>
        <p className="mt-2 font-serif text-body print:text-[11pt]" dir="auto">
          <Sentence>{text}</Sentence>
        </p>
        {fine.length + notFine.length > 0 && (
          <div className="mt-4 grid gap-x-8 gap-y-3 sm:grid-cols-2">
            <Examples label={t('fine')} tone="text-approved" texts={fine} />
            <Examples label={t('notFine')} tone="text-rejected" texts={notFine} />
          </div>
        )}
        <Consequences clause={clause} />
      </div>
    </section>
  )
}

function Examples({ label, tone, texts }: { label: string; tone: string; texts: string[] }) {
  if (texts.length === 0) return null
  return (
    <div className="text-sm print:text-[9pt] print:leading-snug">
      <p className={`font-semibold ${tone}`}>{label}</p>
      <ul className="space-y-1">
        {texts.map((text) => (
          <li key={text} className="text-soft">
            <Sentence>{`“${text}”`}</Sentence>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Consequences({ clause: { breach, checks } }: { clause: Clause }) {
  const t = useTranslations('policy')
  const say = useSay()
  return (
    <dl className="mt-4 grid gap-x-4 text-sm text-soft print:text-[9pt] print:leading-snug sm:grid-cols-[11rem_1fr] sm:gap-y-1 [&>dt:not(:first-child)]:mt-2 sm:[&>dt:not(:first-child)]:mt-0">
      <dt className="font-semibold">{t('onBreach')}</dt>
      <dd>{t(`breach.${breach}`)}</dd>
      {checks.length > 0 && <dt className="font-semibold">{t('checked')}</dt>}
      {checks.map((setting, index) => (
        // Two checks of one name are told apart by their place alone.
        <dd key={index} className="sm:col-start-2">
          {inWords(setting, say)}
        </dd>
      ))}
      <dt className="font-semibold">{t('people')}</dt>
      <dd>{t(`left.${checks.length > 0 ? breach : 'all'}`)}</dd>
    </dl>
  )
}
