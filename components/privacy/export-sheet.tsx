import { useTranslations } from 'next-intl'
import { When } from '@/components/site/when'
import { A } from '@/components/ui/a'
import { ClientWords } from '@/components/ui/client-words'
import { type ExportShown, exportAddress, exportDays } from '@/lib/export'
import { Looking } from './looking'
import { Part } from './part'
import { PrepareForm } from './prepare-form'

/** What an export holds, how far the last one is, and the button that asks for one. */
export function ExportSheet({ last, email }: { last: ExportShown | null; email: string }) {
  const t = useTranslations('privacy')
  return (
    <div className="column py-8 sm:py-12">
      <p className="text-sm">
        <A href="/account" className="text-talk no-underline hover:underline">
          {t('account')}
        </A>
      </p>
      <h1 className="mt-1 font-serif text-3xl tracking-[-0.015em]">{t('export.title')}</h1>
      <p className="mt-4">{t.rich('export.about', { email: () => <bdi>{email}</bdi>, days: exportDays })}</p>
      {last && <State last={last} />}
      {last?.state !== 'making' && !last?.newestUntil && (
        <ClientWords names={['privacy']}>
          <PrepareForm again={last !== null} />
        </ClientWords>
      )}
      <Part id="contents" title={t('export.contents')}>
        <div className="prose mt-3">
          <ul>
            {contents.map((line) => (
              <li key={line}>{t(`export.${line}`)}</li>
            ))}
          </ul>
        </div>
        <p className="mt-3 text-sm text-soft">{t('export.out')}</p>
      </Part>
    </div>
  )
}

const contents = ['in1', 'in2', 'in3', 'in4', 'in5', 'in6', 'in7', 'in8'] as const

function State({ last: { id, state, at, until, newestUntil } }: { last: ExportShown }) {
  const t = useTranslations('privacy.export')
  if (state === 'failed')
    return (
      <div role="alert" className="mt-6 border-s-4 border-rejected bg-shade px-4 py-3">
        <p className="font-semibold">{t.rich('failed', { when: () => <When at={at} as="short" /> })}</p>
        <p className="mt-1 text-sm">{t('failedAbout')}</p>
      </div>
    )
  if (state === 'making')
    return (
      <div role="status" className="mt-6 border-s-4 border-held bg-shade px-4 py-3">
        <p className="font-semibold">{t('making')}</p>
        <p className="mt-1 text-sm">{t('makingAbout')}</p>
        <Looking />
        <noscript>
          <meta httpEquiv="refresh" content="3" />
        </noscript>
      </div>
    )
  return (
    <div role="status" className="mt-6 border-s-4 border-approved bg-shade px-4 py-3">
      <p className="font-semibold">{t.rich('ready', { when: () => <When at={until} as="short" /> })}</p>
      <p className="mt-2">
        <a href={exportAddress(id)} download="viewpoints-data.json" className="text-talk underline">
          {t('download')}
        </a>
      </p>
      {newestUntil && <p className="mt-2 text-sm">{t.rich('newer', { when: () => <When at={newestUntil} as="short" /> })}</p>}
    </div>
  )
}
