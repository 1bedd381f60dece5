import { useTranslations } from 'next-intl'

/** What programs read stays as it is, in whatever sentence it stands. */
const code = (words: React.ReactNode) => <code dir="ltr">{words}</code>

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
        <ol className="measure mt-2 list-decimal space-y-2 ps-5">
          <li>{t.rich('recipe.take', { json: (words) => <a href="/moderation-log.json">{words}</a> })}</li>
          {(['numbers', 'hash', 'detail', 'verify'] as const).map((step) => (
            <li key={step}>{t.rich(`recipe.${step}`, { c: code })}</li>
          ))}
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
