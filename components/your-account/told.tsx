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
  const past = appeals.filter(({ measureId, state }) => state !== 'open' && !holding.has(measureId))
  if (told.length === 0 && past.length === 0)
    return <p className="text-soft">Nothing. Whatever they tell you stands here, and comes by mail.</p>
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
  const until = lastMomentOf(one)
  if (appeal && appeal.state !== 'open') return <Decided appeal={appeal} />
  if (!appeal && now > until)
    return (
      <p className="small mt-3">
        An appeal was possible until <When at={until} />.
      </p>
    )
  return (
    <>
      {!appeal && (
        <p className="small mt-3">
          If you think that this is wrong, you can appeal once, until <When at={until} />. Somebody else decides.
        </p>
      )}
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
  const what = kind === 'ban' ? 'ban' : 'restriction'
  return (
    <div className={`mt-4 border-s-4 bg-shade px-4 py-3 ${state === 'overturned' ? 'border-approved' : 'border-rejected'}`}>
      <h3 className="text-sm font-semibold">
        {state === 'overturned'
          ? `Your appeal against the ${what} was right: it does not hold any more`
          : `Another moderator looked again: the ${what} stands`}
      </h3>
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
