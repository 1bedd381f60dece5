import { useTranslations } from 'next-intl'
import { When } from '@/components/site/when'
import { A } from '@/components/ui/a'
import { useEdition } from '@/components/ui/edition'
import { Sentence } from '@/components/ui/sentence'
import { findingIn } from '@/lib/languages/findings'
import type { Statement as Words } from '@/lib/own-comment'

/** A decision in full: who made it, under which clause in the words then in force, on what grounds, what it means, and how to contest it. */
export function Statement({ statement, now }: { statement: Words; now: Date }) {
  const t = useTranslations('own.statement')
  const { lang } = useEdition()
  const { clauses, facts, note, by, at, kind } = statement
  return (
    <dl className="mt-4 space-y-5 border-t border-rule pt-5">
      <Part term={t('decided')}>{t.rich(by === 'machine' ? 'byMachine' : 'byPerson', { when: () => <When at={at} /> })}</Part>
      {clauses.length > 0 && (
        <Part term={t(clauses.length > 1 ? 'clauses' : 'clause')}>
          {clauses.map(({ number, title, text, version, link }) => (
            <div key={link} className="mb-3 last:mb-0">
              <p className="font-semibold">
                <Sentence>{`${number}. ${title}`}</Sentence>
              </p>
              <p dir="auto" className="mt-1 border-s-2 border-talk ps-4 font-serif text-base">
                <Sentence>{text}</Sentence>
              </p>
              <p className="small mt-1">
                {t.rich('version', {
                  number: version,
                  version: (words) => (
                    <A href={local(link)} className="underline">
                      {words}
                    </A>
                  ),
                })}
              </p>
            </div>
          ))}
        </Part>
      )}
      {facts.length > 0 && (
        <Part term={t(by === 'machine' ? 'found' : 'hadFound')}>
          <ul className="list-disc space-y-1 ps-5">
            {facts.map((fact) => (
              <li key={fact}>
                <Sentence>{findingIn(lang, fact)}</Sentence>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {note && (
        <Part term={t('why')}>
          <p dir="auto" className="border-s-2 border-talk ps-4 font-serif text-base whitespace-pre-line">
            {note}
          </p>
        </Part>
      )}
      <Part term={t('means')}>{t(`meaning.${kind}`)}</Part>
      {contestable.has(kind) && (
        <Part term={t('wrong')}>
          <Contest statement={statement} now={now} />
        </Part>
      )}
    </dl>
  )
}

function Part({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div className="grid gap-x-6 gap-y-1 sm:grid-cols-[10rem_1fr]">
      <dt className="text-sm font-semibold">{term}</dt>
      <dd className="text-sm">{children}</dd>
    </div>
  )
}

/** A clause's place on this site: the mail needs the whole address, the page does not. */
const local = (link: string) => new URL(link).pathname + new URL(link).hash

const contestable = new Set<Words['kind']>(['rejected', 'upheld', 'held'])

function Contest({ statement: { kind, status, appealUntil }, now }: { statement: Words; now: Date }) {
  const t = useTranslations('own')
  if (kind === 'held') return t('statement.contestHeld')
  const until = appealUntil === null ? null : new Date(appealUntil)
  const over = until && now > until
  return (
    <>
      {until && t.rich(over ? 'appealOver' : 'statement.contestOpen', { when: () => <When at={until} /> })}
      {until && ' '}
      {kind === 'upheld' && status === 'rejected' && `${t('statement.once')} `}
      {t('statement.court')}
    </>
  )
}
