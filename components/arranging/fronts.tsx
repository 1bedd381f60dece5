import { When } from '@/components/site/when'
import { deskOf } from '@/lib/newsroom/blocks'
import type { ListedFront } from '@/lib/newsroom/front-live'
import { Act } from './act'
import { MoveForm } from './moves'

interface FrontsProps {
  place: string
  scheduled: ListedFront[]
  earlier: ListedFront[]
}

/** What comes, what is live and what was: who made each, and when. */
export function Fronts({ place, scheduled, earlier }: FrontsProps) {
  return (
    <>
      {scheduled.length > 0 && (
        <section aria-labelledby="scheduled" className="mt-8">
          <h2 id="scheduled" className="font-serif text-lg font-semibold">
            Scheduled
          </h2>
          <ul className="mt-1">
            {scheduled.map((one) => (
              <Line key={one.id} one={one} place={place} name="Comes">
                <MoveForm fields={{ id: one.id }}>
                  <Act value="cancel" of={inWords(one)}>
                    Cancel
                  </Act>
                </MoveForm>
              </Line>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="earlier" className="mt-8">
        <h2 id="earlier" className="font-serif text-lg font-semibold">
          Live, and before
        </h2>
        {earlier.length === 0 && <p className="small mt-1">Nobody has arranged this page yet: it shows the newest.</p>}
        <ol className="mt-1">
          {earlier.map((one, index) => (
            <Line key={one.id} one={one} place={place} name={index === 0 ? 'Live since' : 'From'} />
          ))}
        </ol>
      </section>
    </>
  )
}

const inWords = ({ liveAt }: ListedFront) => liveAt?.toISOString().slice(0, 16).replace('T', ' ') ?? ''

interface LineProps extends Pick<FrontsProps, 'place'> {
  one: ListedFront
  name: string
  children?: React.ReactNode
}

function Line({ one, place, name, children }: LineProps) {
  return (
    <li className="border-b border-rule py-2 text-sm">
      <p>
        {name} {one.liveAt && <When at={one.liveAt} as="short" />}
        <span className="text-soft"> · {one.by?.name ?? 'the program'}</span>
      </p>
      <div className="flex flex-wrap items-center gap-x-4">
        <a
          href={`${deskOf(place)}/preview?of=${one.id}`}
          aria-label={`Look at it: ${inWords(one)}`}
          className="quiet row-button inline-flex items-center"
        >
          Look at it
        </a>
        <MoveForm fields={{ id: one.id }}>
          <Act value="again" of={inWords(one)}>
            Use again
          </Act>
        </MoveForm>
        {children}
      </div>
    </li>
  )
}
