import { useTranslations } from 'next-intl'
/** Shown once, right after they were made. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const t = useTranslations('account.security')
  return (
    <div role="status" className="mt-3 border-s-4 border-approved bg-shade px-4 py-3">
      <p className="text-sm font-semibold">{t('recoveryOn')}</p>
      <p className="mt-1 text-sm">{t('recoveryAbout')}</p>
      <ul aria-label={t('recovery')} className="mt-3 grid gap-x-6 font-mono text-sm sm:grid-cols-2" dir="ltr">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </div>
  )
}
