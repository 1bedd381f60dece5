import { useTranslations } from 'next-intl'
import { AppealForm } from '@/components/appeals/appeal-form'
import { When } from '@/components/site/when'
import { lastMomentOf, type OwnAppeal } from '@/lib/measure-appeals'
import type { Told as ToldOne } from '@/lib/told'
import { sendMeasureAppeal } from './actions'
import { ToldItem } from './told-item'

interface ToldProps {
  told: ToldOne[]
  appeals: OwnAppeal[]
  now: Date
}

/** What moderators told somebody, with the way to a second look, and what became of earlier ones. */
export function Told({ told, appeals, now }: ToldProps) {
  const holding = new Set(told.map(({ id }) => id))
  const t = useTranslations('account.told')
  const past = appeals.filter(({ measureId, state }) => state !== 'open' && !holding.has(measureId))
  if (told.length === 0 && past.length === 0) return <p className="text-soft">{t('none')}</p>
  return (
    <div className="-mt-4">
      {told.map((one) => (
        <ToldItem key={one.id} told={one}>
          {(one.kind === 'restrict' || one.kind === 'ban') && (
            <SecondLook one={one} appeal={appeals.find(({ measureId }) => measureId === one.id)} now={now} />
          )}
        </ToldItem>
      ))}
      {past.map((appeal) => (
        <Decided key={appeal.id} appeal={appeal} />
      ))}
    </div>
  )
}

function SecondLook({ one, appeal, now }: { one: ToldOne; appeal: OwnAppeal | undefined; now: Date }) {
  const t = useTranslations('own')
  const until = lastMomentOf(one)
  if (appeal && appeal.state !== 'open') return <Decided appeal={appeal} />
  if (!appeal && now > until) return <p className="small mt-3">{t.rich('appealOver', { when: () => <When at={until} /> })}</p>
  return (
    <>
      {!appeal && <p className="small mt-3">{t.rich('appealOpen', { when: () => <When at={until} /> })}</p>}
      <AppealForm
        send={sendMeasureAppeal}
        about={{ measure: one.id }}
        against={one.kind === 'ban' ? 'ban' : 'restriction'}
        received={appeal !== undefined}
      />
    </>
  )
}

/** "Your appeal against the ban was right: it is taken back." */
function Decided({ appeal: { kind, state, note, decidedAt } }: { appeal: OwnAppeal }) {
  const t = useTranslations('account.told')
  const what = kind === 'ban' ? 'ban' : 'restriction'
  return (
    <div className={`mt-4 border-s-4 bg-shade px-4 py-3 ${state === 'overturned' ? 'border-approved' : 'border-rejected'}`}>
      <h3 className="text-sm font-semibold">{t(`${state === 'overturned' ? 'overturned' : 'upheld'}.${what}`)}</h3>
      {note && (
        <p dir="auto" className="mt-1 whitespace-pre-line">
          {note}
        </p>
      )}
      {decidedAt && (
        <p className="small mt-1">
          <When at={decidedAt} as="short" />
        </p>
      )}
    </div>
  )
}
