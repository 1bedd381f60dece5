import { useTranslations } from 'next-intl'
import { A } from '@/components/ui/a'
import type { Discussion } from '@/lib/discussion'
import { isAmong } from '@/lib/threads'

/** What the editors would have one read first; on the first page, where its order does not say so already. */
export function Picks({ discussion: { picks, page, order, threads } }: { discussion: Discussion }) {
  const t = useTranslations('comments')
  if (picks.length === 0 || page > 1 || order === 'picked') return null
  return (
    <section aria-labelledby="picks" className="mt-8 border-t-4 border-press pt-2">
      <h3 id="picks" className="text-sm font-semibold text-press">
        {t(picks.length === 1 ? 'pick' : 'picks')}
      </h3>
      <ul className="divide-y divide-rule">
        {picks.map(({ id, name, text }) => (
          <li key={id} className="py-3">
            <p dir="auto" className="font-serif text-base">
              {text}
            </p>
            <p className="small mt-1">
              <bdi className="font-semibold text-ink">{name}</bdi> ·{' '}
              <A href={isAmong(threads, id) ? `#comment-${id}` : `/comments/${id}`} className="text-talk">
                {t('inPlace')}
              </A>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
