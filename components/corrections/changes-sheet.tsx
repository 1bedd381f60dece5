import { useTranslations } from 'next-intl'
import { When } from '@/components/site/when'
import { A } from '@/components/ui/a'
import { useEdition } from '@/components/ui/edition'
import type { ChangeShown, changesPage } from '@/lib/newsroom/changes'
import type { PartName } from '@/lib/newsroom/passages'
import { partNames } from './part-names'
import { Parts } from './parts'

type ChangesPage = NonNullable<Awaited<ReturnType<typeof changesPage>>>

/** Every change of an article since it was published, newest first. */
export function ChangesSheet({ page: { article, changes, older }, before }: { page: ChangesPage; before: number | null }) {
  const t = useTranslations('corrections.changes')
  const path = `/articles/${article.slug}`
  return (
    <div className="column pt-8 sm:pt-12" data-section={article.section.slug}>
      <h1 className="font-serif text-2xl">{t('title')}</h1>
      <p lang={article.lang} dir={article.dir} className="mt-2 font-serif text-xl">
        <A href={path} className="no-underline hover:underline">
          {article.headline}
        </A>
      </p>
      <p className="facts small mt-3">
        <span>{t.rich('published', { when: () => <When at={article.publishedAt} /> })}</span>
        <span>
          <A href="/corrections" className="underline">
            {t('all')}
          </A>
        </span>
      </p>
      {changes.length > 0 ? (
        <>
          <p className="small mt-6">
            {t.rich('marks', {
              ins: (words) => <ins className="decoration-approved">{words}</ins>,
              del: (words) => <del>{words}</del>,
            })}
          </p>
          <ol className="mt-4 divide-y divide-rule border-y border-rule">
            {changes.map((change, index) => (
              <Change key={change.revision ?? `note ${index}`} change={change} lang={article.lang} dir={article.dir} />
            ))}
          </ol>
        </>
      ) : (
        <p className="py-6 font-serif text-lg text-soft">{before ? t('noneBefore') : t('none')}</p>
      )}
      {(before || older) && (
        <nav aria-label={t('nav')} className="flex justify-between gap-6 pt-4 text-sm">
          {before ? (
            <A href={`${path}/changes`} className="font-semibold text-talk">
              {t('latest')}
            </A>
          ) : (
            <span />
          )}
          {older && (
            <A href={`${path}/changes/before/${older}`} className="font-semibold text-talk">
              {t('earlier')}
            </A>
          )}
        </nav>
      )}
    </div>
  )
}

function Change({ change: { revision, at, note, parts }, lang, dir }: { change: ChangeShown; lang: string; dir: string }) {
  const t = useTranslations('corrections')
  const names = Object.fromEntries(Object.keys(partNames).map((name) => [name, t(`parts.${name as PartName}`)])) as Record<PartName, string>
  const words = { added: t('aloud.added'), endAdded: t('aloud.endAdded'), removed: t('aloud.removed'), endRemoved: t('aloud.endRemoved') }
  const aloud = { ...words, lang: useEdition().lang }
  return (
    <li id={revision ? `change-${revision}` : undefined} className="scroll-mt-20 py-6 target:bg-shade">
      <h2 className={`text-sm font-semibold ${note ? 'text-held' : 'text-soft'}`}>
        {t.rich(note ? 'changes.corrected' : 'changes.changed', { when: () => <When at={at} /> })}
      </h2>
      {note && (
        <p dir="auto" lang={lang} className="measure mt-2 font-serif text-lg whitespace-pre-line">
          {note}
        </p>
      )}
      <Parts parts={parts} lang={lang} dir={dir} names={names} changed={(part) => t('changes.part', { part })} aloud={aloud} />
      {revision === null && <p className="small mt-2">{t('changes.bare')}</p>}
    </li>
  )
}
