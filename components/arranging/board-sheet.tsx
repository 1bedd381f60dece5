import type { Blocks } from '@/lib/newsroom/blocks'
import type { Board } from '@/lib/newsroom/board'
import { Act } from './act'
import { MoveForm } from './moves'
import { placesOf } from './place-choice'
import { Slot } from './slot'

interface BoardProps {
  board: Board
  blocks: Blocks
  isFront: boolean
}

/** The page as it is arranged, from top to bottom. */
export function BoardSheet({ board, blocks, isFront }: BoardProps) {
  const places = placesOf(board)
  return (
    <div>
      <h2 className="sr-only">Places</h2>
      <Slot slot={board.lead} places={places} />
      <Slot slot={board.seconds} places={places}>
        {isFront && <HowMany places={blocks.places} />}
      </Slot>
      {isFront && (
        <>
          <div className="arranging-slot flex flex-wrap gap-x-8 gap-y-1">
            <Part part="latest" name="Latest" isShown={blocks.latest} />
            <Part part="discussed" name="Most discussed" isShown={blocks.discussed} />
          </div>
          <h2 className="pt-6 font-serif text-lg font-semibold">Sections</h2>
          {board.bands.map((band) => {
            const section = band.slot.slice('section:'.length)
            return (
              <div key={band.slot} data-section={section}>
                <Slot slot={band} places={places}>
                  <MoveForm fields={{ section }} label={band.name} className="row-acts">
                    <Act value="section-up" of={band.name}>
                      Move up
                    </Act>
                    <Act value="section-down" of={band.name}>
                      Move down
                    </Act>
                    <Act value="section-off" of={band.name}>
                      Leave out
                    </Act>
                  </MoveForm>
                </Slot>
              </div>
            )
          })}
          {board.out.length > 0 && (
            <div className="arranging-slot">
              <h3 className="text-sm font-semibold">Not on the front</h3>
              <div className="flex flex-wrap gap-x-6">
                {board.out.map(({ slug, name }) => (
                  <MoveForm key={slug} fields={{ section: slug }} className="flex items-baseline gap-2">
                    <span className="font-serif">{name}</span>
                    <Act value="section-on" of={name}>
                      Add
                    </Act>
                  </MoveForm>
                ))}
              </div>
            </div>
          )}
        </>
      )}
    </div>
  )
}

function HowMany({ places }: { places: number }) {
  return (
    <MoveForm className="flex flex-wrap items-center gap-2">
      <label className="small flex items-center gap-2">
        How many
        <select name="places" defaultValue={places} key={places} className="input small-select">
          {[0, 1, 2, 3, 4].map((count) => (
            <option key={count}>{count}</option>
          ))}
        </select>
      </label>
      <button type="submit" name="act" value="places" className="quiet row-button">
        Set
      </button>
    </MoveForm>
  )
}

function Part({ part, name, isShown }: { part: string; name: string; isShown: boolean }) {
  return (
    <MoveForm fields={{ part }} className="flex items-baseline gap-2">
      <span className="text-sm font-semibold">{name}</span>
      <span className="small">{isShown ? 'on the page' : 'left out'}</span>
      <Act value={isShown ? 'hide' : 'show'} of={name}>
        {isShown ? 'Leave out' : 'Show'}
      </Act>
    </MoveForm>
  )
}
