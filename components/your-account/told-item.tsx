import { useTranslations } from 'next-intl'
import { When } from '@/components/site/when'
import { A } from '@/components/ui/a'
import { useEdition } from '@/components/ui/edition'
import { Sentence } from '@/components/ui/sentence'
import type { Told } from '@/lib/told'
import { ends } from './ends'

const colours = { warn: 'border-held', restrict: 'border-held', ban: 'border-rejected', trust: 'border-approved' }

interface ToldItemProps {
  told: Told
  /** What the person may do about it. */
  children?: React.ReactNode
}

/** One thing that a moderator told somebody. */
export function ToldItem({ told: { kind, reason, clauses, policyVersion, until, at, ofGuests }, children }: ToldItemProps) {
  const t = useTranslations('account.told')
  const { lang } = useEdition()
  return (
    <div className={`mt-4 border-s-4 bg-shade px-4 py-3 ${colours[kind]}`}>
      <h3 className="text-sm font-semibold">{kind === 'warn' ? t('warn') : t(kind, ends(until, lang))}</h3>
      {ofGuests && <p className="small mt-1">{t('ofGuests')}</p>}
      <p dir="auto" className="mt-1 whitespace-pre-line">
        {reason}
      </p>
      <p className="small mt-1">
        <When at={at} as="short" />
        {clauses.map((clause) => (
          <span key={clause.id}>
            {' · '}
            <A href={`/comment-policy/${policyVersion}#${clause.id}`} className="underline">
              <Sentence>{clause.title}</Sentence>
            </A>
          </span>
        ))}
      </p>
      {children}
    </div>
  )
}
