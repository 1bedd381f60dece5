import type { Outcome, Rule } from './rule'
import type { Settings } from './settings'

/** Finds a text whose capitals are more than a share of its letters; only scripts that have case count. */
export const shouting: Rule<Settings['shouting']> = ({ body }, { share, letters, outcome }) => {
  const { small, shouted } = hear(body.typed)
  const capitals = shouted.reduce((sum, stretch) => sum + stretch.letters, 0)
  const [first] = shouted
  if (!first || small + capitals < letters || capitals <= share * (small + capitals)) return []
  return [{ outcome, message: messages[outcome], span: { start: first.start, end: first.end } }]
}

const messages: Record<Outcome, string> = {
  hint: 'Use small letters: a comment in capitals reads as shouting.',
  hold: 'Use small letters, or a moderator will read your comment first: capitals read as shouting.',
  refuse: 'Use small letters: we do not publish shouting.',
}

/** Neighbouring words in capitals, between which stands no comma, colon, slash or bracket. */
interface Stretch {
  start: number
  end: number
  letters: number
  words: number
  longest: number
}

const pieces = /[\p{L}\p{M}]+(?:['’.&-][\p{L}\p{M}]+)*|[,;:/()]/gu
const cased = /[\p{Lu}\p{Ll}\p{Lt}]/gu

/** How many letters stand in ordinary words, and which stretches are shouted. Abbreviations (NATO, the US FDA) are neither. */
function hear(text: string): { small: number; shouted: Stretch[] } {
  const stretches: Stretch[] = []
  let small = 0
  let open: Stretch | undefined
  for (const { 0: word, index } of text.matchAll(pieces)) {
    const letters = word.match(cased)?.length ?? 0
    if (letters === 0 || /\p{Ll}/u.test(word)) {
      small += letters
      open = undefined
      continue
    }
    if (!open) {
      open = { start: index, end: index, letters: 0, words: 0, longest: 0 }
      stretches.push(open)
    }
    open.end = index + word.length
    open.letters += letters
    open.words += 1
    open.longest = Math.max(open.longest, letters)
  }
  return { small, shouted: stretches.filter(({ words, longest }) => words > 2 || longest > 6) }
}
