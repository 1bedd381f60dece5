import { useTranslations } from 'next-intl'
import { A } from '@/components/ui/a'
import { PrintedAddress } from '@/components/ui/printed-address'
import { Sentence } from '@/components/ui/sentence'
import type { Kept, Part as PartKept } from '@/lib/privacy'
import { siteName } from '@/lib/site'
import { Part } from './part'

/** What is kept of people, why, how long, and who sees it: as the database's own description says. */
export function PrivacySheet({ parts }: { parts: PartKept[] }) {
  const t = useTranslations('privacy')
  return (
    <div className="sheet column pt-8 sm:pt-12 print:w-full print:max-w-none">
      <h1 className="font-serif text-3xl tracking-[-0.015em]">{t('title')}</h1>
      <div className="prose mt-6">
        <p>{t('page.about', { site: siteName() })}</p>
        <p>{t('page.address')}</p>
      </div>
      <nav aria-label={t('page.nav')} className="mt-6 text-sm">
        <ul className="flex flex-wrap gap-x-5">
          {[...parts.map(({ title }) => [anchor(title), title] as const), ...others.map((key) => [key, t(`page.${key}`)] as const)].map(
            ([id, title]) => (
              <li key={id}>
                <a href={`#${id}`} className="inline-block py-1 text-talk">
                  <Sentence>{title}</Sentence>
                </a>
              </li>
            ),
          )}
        </ul>
      </nav>
      {parts.map(({ title, kept }) => (
        <Part key={title} id={anchor(title)} title={title}>
          <dl lang="en" dir="ltr" className="mt-3">
            {kept.map((one) => (
              <Line key={one.field} {...one} />
            ))}
          </dl>
        </Part>
      ))}
      <Rest />
      <p className="print-only">
        {siteName()}, <PrintedAddress path="/privacy" />
      </p>
    </div>
  )
}

const anchor = (title: string) => title.toLowerCase().replaceAll(' ', '-')
const begun = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

function Line({ what, why, howLong, whoSees }: Kept) {
  return (
    <div className="grid gap-x-6 gap-y-1 border-t border-rule py-3 first:border-t-0 sm:grid-cols-[13rem_minmax(0,1fr)]">
      <dt className="text-sm font-semibold">{what}</dt>
      <dd className="text-sm text-soft">
        {begun(why)}.<br />
        <span className="text-ink">Kept</span> {howLong}. <span className="text-ink">Seen by</span> {whoSees}.
      </dd>
    </div>
  )
}

const others = ['cookies', 'can', 'record'] as const

function Rest() {
  const t = useTranslations('privacy.page')
  const link = (href: string) => (words: React.ReactNode) => <A href={href}>{words}</A>
  return (
    <>
      <Part id="cookies" title={t('cookies')}>
        <div className="prose mt-3">
          <p>{t('cookies1')}</p>
          <p>{t('cookies2')}</p>
        </div>
      </Part>
      <Part id="can" title={t('can')}>
        <div className="prose mt-3">
          <ul>
            <li>{t.rich('can1', { export: link('/account/export') })}</li>
            <li>{t.rich('can2', { erase: link('/account/erase') })}</li>
            <li>{t.rich('can3', { policy: link('/comment-policy#moderation') })}</li>
            <li>{t('can4')}</li>
          </ul>
        </div>
      </Part>
      <Part id="record" title={t('record')}>
        <div className="prose mt-3">
          <p>{t.rich('record1', { report: link('/moderation-report') })}</p>
          <p>{t('record2')}</p>
          <p>{t('record3')}</p>
        </div>
      </Part>
    </>
  )
}
