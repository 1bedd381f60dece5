import { useTranslations } from 'next-intl'
import { timeZone } from '@/lib/site'
import { Part } from './part'

/** What is counted and what is not, in words: the same as lib/moderation-report.ts does. */
export function Method() {
  const t = useTranslations('moderation.method')
  return (
    <Part id="method" title={t('title')}>
      <div className="prose mt-3">
        <p>{t('decisions', { timeZone })}</p>
        <ul>
          {(['day', 'twice', 'wait', 'report', 'small'] as const).map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </div>
    </Part>
  )
}
