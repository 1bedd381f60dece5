import { useTranslations } from 'next-intl'
import { recipe } from '@/lib/ledger/hash'

/** What the log is, what is not in it and why, and how anybody can check it. */
export function About({ head }: { head: { number: number; hash: string } }) {
  const t = useTranslations('ledger')
  return (
    <>
      <div className="prose mt-6">
        <p>{t('about1')}</p>
        <p>{t('about2')}</p>
        <p>{t('about3')}</p>
      </div>
      <details className="mt-5 text-sm">
        <summary className="w-fit cursor-pointer py-1 font-semibold">{t('check')}</summary>
        <ol lang="en" dir="ltr" className="measure mt-2 list-decimal space-y-2 ps-5">
          <li>
            Take the <a href="/moderation-log.json">JSON</a>: it has every entry, the oldest first.
          </li>
          {recipe.map((step) => (
            <li key={step}>{step}</li>
          ))}
          <li>
            The newspaper runs <code>npm run ledger -- verify --head HASH</code>, which also compares every entry with its decision.
          </li>
        </ol>
      </details>
      {head.number > 0 && (
        <p className="mt-4 text-sm text-soft">
          {t.rich('head', {
            number: head.number,
            hash: () => (
              <code dir="ltr" className="break-all text-xs text-ink">
                {head.hash}
              </code>
            ),
          })}
        </p>
      )}
    </>
  )
}
