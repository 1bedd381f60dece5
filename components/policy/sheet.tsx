import { useTranslations } from 'next-intl'
import { When } from '@/components/site/when'
import { A } from '@/components/ui/a'
import { PrintedAddress } from '@/components/ui/printed-address'
import { Sentence } from '@/components/ui/sentence'
import type { Life } from '@/lib/policy/history'
import type { PolicyVersion, Terms } from '@/lib/policy/policy'
import { siteName } from '@/lib/site'
import { ClauseText } from './clause'
import { Contents } from './contents'
import { termsInWords, useSay } from './in-words'
import { Times } from './times'
import { Versions } from './versions'

/** The policy as people read it: the same clauses that the machine checks and the moderators cite. */
export function PolicySheet({ policy, versions }: { policy: PolicyVersion; versions: Life[] }) {
  const t = useTranslations('policy')
  return (
    <div className="sheet column pt-8 sm:pt-12 print:w-full print:max-w-none">
      <h1 className="font-serif text-3xl tracking-[-0.015em]">{t('title')}</h1>
      <Times number={policy.number} versions={versions} />
      <div className="prose mt-6">
        {policy.preamble.map((paragraph) => (
          <p key={paragraph} dir="auto">
            <Sentence>{paragraph}</Sentence>
          </p>
        ))}
      </div>
      <Contents clauses={policy.clauses} />
      <ol className="mt-8 border-t-4 border-talk">
        {policy.clauses.map((clause, index) => (
          <li key={clause.id}>
            <ClauseText clause={clause} number={index + 1} />
          </li>
        ))}
      </ol>
      <Moderation terms={policy} />
      <Versions versions={versions} shown={policy.number} />
      <p className="print-only">
        {siteName()}, <PrintedAddress path={`/comment-policy/${policy.number}`} />,{' '}
        {t.rich('printed', { when: () => <When at={new Date()} as="day" /> })}
      </p>
    </div>
  )
}

function Moderation({ terms }: { terms: Terms }) {
  const t = useTranslations('policy.moderation')
  const { appeals, reports, rejections } = termsInWords(terms, useSay())
  return (
    <section id="moderation" aria-labelledby="moderation-title" className="prose scroll-mt-20 pt-10 print:break-inside-avoid">
      <h2 id="moderation-title">{t('title')}</h2>
      <p>{t('program')}</p>
      <p>{t('draft')}</p>
      <p>
        {appeals} {t('appeals')}
      </p>
      <p>
        {t('reports')} {reports} {t('stays')}
      </p>
      {rejections && (
        <p>
          {rejections} {t('standing')}
        </p>
      )}
      <p>{t.rich('report', { report: (words) => <A href="/moderation-report">{words}</A> })}</p>
    </section>
  )
}
