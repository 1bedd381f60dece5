import { useTranslations } from 'next-intl'
import { A } from '@/components/ui/a'
import { useDigits } from '@/components/ui/digits'
import { useEdition } from '@/components/ui/edition'
import type { MonthRow } from '@/lib/moderation-report'
import { monthIn } from './in-words'
import { Part } from './part'
import { Figures } from './table'

/** Every month, newest first, each a link to its report. */
export function Months({ months }: { months: MonthRow[] }) {
  const t = useTranslations('moderation.months')
  const format = useDigits()
  const { lang } = useEdition()
  return (
    <Part id="months" title={t('title')}>
      <Figures
        caption={t('caption')}
        head={[t('month'), t('received'), t('approved'), t('rejected')]}
        rows={months.map(({ month, received, approved, rejected }) => ({
          key: month,
          title: (
            <A href={`/moderation-report/${month}`} className="underline">
              {monthIn(month, lang)}
            </A>
          ),
          figures: [format(received), format(approved), format(rejected)],
        }))}
      />
    </Part>
  )
}
