import { useTranslations } from 'next-intl'
import { A } from '@/components/ui/a'
import { useDigits } from '@/components/ui/digits'
import { useEdition } from '@/components/ui/edition'
import { Sentence } from '@/components/ui/sentence'
import { inEdition } from '@/lib/languages/editions'
import type { Life } from '@/lib/policy/history'
import { InForce } from './times'

/** Every version, newest first, with its day and what it changed; and a way to compare any two. */
export function Versions({ versions, shown }: { versions: Life[]; shown: number }) {
  const t = useTranslations('policy')
  return (
    <section id="versions" aria-labelledby="versions-title" className="scroll-mt-20 pt-10">
      <h2 id="versions-title" className="font-serif text-xl font-semibold">
        {t('versions.title')}
      </h2>
      <p className="mt-2 font-serif text-body print:text-[11pt]">{t('versions.about')}</p>
      <ol reversed className="mt-4 border-t border-rule">
        {versions.map((life) => (
          <li key={life.number} className="border-b border-rule py-4 print:break-inside-avoid">
            <Version life={life} shown={life.number === shown} />
          </li>
        ))}
      </ol>
      {versions.length > 1 && <Compare versions={versions} />}
    </section>
  )
}

function Version({ life, shown }: { life: Life; shown: boolean }) {
  const t = useTranslations('policy')
  const { number, summary, state, predecessor } = life
  return (
    <>
      <p className="text-sm">
        <A
          href={state === 'in force' ? '/comment-policy' : `/comment-policy/${number}`}
          aria-current={shown ? 'page' : undefined}
          className="font-semibold"
        >
          {t('version', { number })}
        </A>
        <span className="text-soft">
          {' · '}
          {state === 'announced' && `${t('versions.announced')}${t('comma')}`}
          <InForce life={life} />
        </span>
      </p>
      {summary && (
        <p className="mt-1 font-serif">
          <Sentence>{summary}</Sentence>
        </p>
      )}
      {predecessor !== undefined && (
        <p className="no-print mt-1 text-sm">
          <A href={`/comment-policy/${predecessor}/${number}`} className="text-talk">
            {t('versions.changed', { number: predecessor })}
          </A>
        </p>
      )}
    </>
  )
}

/** A plain form: the address it asks for leads to the page that has the answer. */
export function Compare({ versions }: { versions: Life[] }) {
  const t = useTranslations('policy.versions')
  const { lang } = useEdition()
  const numbers = versions.map(({ number }) => number)
  return (
    <form
      action={inEdition(lang, '/comment-policy/compare')}
      aria-label={t('compare')}
      className="no-print mt-5 flex flex-wrap items-end gap-3 text-sm"
    >
      <Choice label={t('from')} name="from" numbers={numbers} chosen={numbers[1]} />
      <Choice label={t('to')} name="to" numbers={numbers} chosen={numbers[0]} />
      <button type="submit" className="button">
        {t('show')}
      </button>
    </form>
  )
}

function Choice({ label, name, numbers, chosen }: { label: string; name: string; numbers: number[]; chosen: number | undefined }) {
  const format = useDigits()
  return (
    <label className="font-semibold">
      {label}
      <select name={name} defaultValue={chosen} className="input figures mt-1 block w-auto min-w-24">
        {numbers.map((number) => (
          <option key={number} value={number}>
            {format(number)}
          </option>
        ))}
      </select>
    </label>
  )
}
