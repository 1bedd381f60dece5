import { useTranslations } from 'next-intl'
import { When } from '@/components/site/when'
import type { Statement as Words } from '@/lib/own-comment'
import { Statement } from './statement'

/** All that the author was told of the comment, as it was told. */
export function Notices({ notices, body, now }: { notices: Words[]; body: string; now: Date }) {
  const t = useTranslations('own.notices')
  if (notices.length === 0) return null
  return (
    <section aria-labelledby="notices-title" className="mt-8 border-t border-rule pt-5">
      <h2 id="notices-title" className="text-sm font-semibold">
        {t('title')}
      </h2>
      {notices.map((notice) => (
        <details key={notice.id} className="mt-3 border-b border-rule pb-3">
          <summary className="cursor-pointer text-sm">
            {t(notice.kind)} <span className="small figures">· </span>
            <span className="small figures">
              <When at={notice.at} as="short" />
              {notice.mailed && ` · ${t('mailed')}`}
            </span>
          </summary>
          {notice.comment !== body && (
            <div className="mt-3">
              <p className="small">{t('earlier')}</p>
              <p dir="auto" className="mt-1 border-s-2 border-rule ps-4 font-serif whitespace-pre-line">
                {notice.comment}
              </p>
            </div>
          )}
          <Statement statement={notice} now={now} />
        </details>
      ))}
    </section>
  )
}
