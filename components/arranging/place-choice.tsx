import type { Board } from '@/lib/newsroom/board'
import { Act } from './act'

/** Every place of the page: its value and its name. */
export type Places = { value: string; name: string }[]

/** The places of the board that an article can be moved to. */
export const placesOf = ({ lead, seconds, bands }: Board): Places =>
  [lead, seconds, ...bands].map(({ slot, name }) => ({ value: slot, name }))

interface PlaceChoiceProps {
  places: Places
  headline: string
  button: 'Move' | 'Place'
  chosen?: string
}

/** A place for the article, by choosing from all of them. */
export function PlaceChoice({ places, headline, button, chosen }: PlaceChoiceProps) {
  return (
    <span className="inline-flex max-w-full flex-wrap items-center gap-x-2">
      <select name="to" aria-label={`Place for: ${headline}`} defaultValue={chosen} className="input small-select">
        {places.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      <Act value="put" of={headline}>
        {button}
      </Act>
    </span>
  )
}
