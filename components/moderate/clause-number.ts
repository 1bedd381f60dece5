// Clauses are chosen by their number. From the tenth on a letter does it too, so that no choice takes more than one key.

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** The letter that chooses the clause at this place, from the tenth on; '' before that, where its number is one key. */
export const letterOf = (index: number) => letters[index - 9] ?? ''

export interface Typed {
  /** The place of the clause that is meant. */
  index: number | null
  /** Another digit could still follow and mean another clause. */
  more: boolean
}

/** What these keys mean among so many clauses. */
export function typedClause(keys: string, count: number): Typed {
  const letter = keys.length === 1 ? letters.indexOf(keys.toLowerCase()) : -1
  if (letter >= 0) return { index: letter + 9 < count ? letter + 9 : null, more: false }
  if (!/^[1-9]\d*$/.test(keys)) return { index: null, more: false }
  const number = Number(keys)
  return { index: number <= count ? number - 1 : null, more: number * 10 <= count }
}
