/** UTF-16 offsets into the writer's own text, as typed; `end` is exclusive. */
export interface Span {
  start: number
  end: number
}

/** A rewritten text in which every place still knows the typed characters it stands for. */
export interface Reading {
  typed: string
  text: string
  /** The typed offset where the character at `index` begins; the typed length at the end of the text. */
  at(index: number): number
  /** The typed range behind text.slice(start, end); never empty when the slice is not. */
  span(start: number, end: number): Span
}

/** The text as a reading of itself, changed in nothing. */
export function asTyped(text: string): Reading {
  return { typed: text, text, at: (index) => index, span: (start, end) => ({ start, end }) }
}

/** The reading with each match of a global pattern replaced; what replaces it stands for all that it replaced. */
export function rewrite(from: Reading, pattern: RegExp, change: (piece: string) => string): Reading {
  const edits: Edit[] = []
  let text = ''
  let done = 0
  for (const { 0: piece, index } of from.text.matchAll(pattern)) {
    const put = change(piece)
    if (put === piece) continue
    text += from.text.slice(done, index)
    done = index + piece.length
    edits.push({ start: text.length, end: text.length + put.length, from: index, until: done })
    text += put
  }
  if (edits.length === 0) return from
  text += from.text.slice(done)
  return {
    typed: from.typed,
    text,
    at: (index) => from.at(origin(edits, index).from),
    span: (start, end) => from.span(origin(edits, start).from, origin(edits, end - 1).until),
  }
}

/** A piece [from, until) of the old text and the place [start, end) of what replaced it in the new one. */
interface Edit {
  start: number
  end: number
  from: number
  until: number
}

/** The piece of the old text behind one character of the new. */
function origin(edits: Edit[], index: number): { from: number; until: number } {
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edits[middle]?.start ?? 0) <= index) low = middle + 1
    else high = middle
  }
  const last = edits[low - 1]
  if (last && index < last.end) return last
  const from = last ? last.until + index - last.end : index
  return { from, until: from + 1 }
}

/** The reading with some characters exchanged one for one, so that every place stays where it was. */
export function exchange(from: Reading, change: (text: string) => string): Reading {
  return { ...from, text: change(from.text) }
}

// What shows nothing. Space and line ends are not in it, except the half of a CRLF that a form post adds.
const invisible = /\p{Default_Ignorable_Code_Point}|(?!\s)\p{Cc}|[\u2800\uFFF9-\uFFFB]|\r(?=\n)/gu

/** The text without characters that show nothing. For counting only: Persian and emoji need some of them. */
export function visible(text: string): string {
  return text.replace(invisible, '')
}

// Thirty marks at once, as in Unicode's stream-safe format: normalize() takes seconds over 100,000 in disorder.
const changing = /[\s\S][\p{M}\u1160-\u11FF]{1,30}|\p{Changes_When_NFKC_Casefolded}|(?!\s)\p{Cc}|[\u2800\uFFF9-\uFFFB]|\r(?=\n)/gu

// Upper case and back folds what lower case alone leaves apart: ß and ss, the two small sigmas.
function fold(piece: string): string {
  if (piece === '\r') return ''
  const composed = piece.normalize('NFKC')
  // One sign stays one sign where it abbreviates a sentence: ﷺ would become eighteen letters.
  const short = composed.length > 4 * piece.length ? piece : composed
  return visible(short).toUpperCase().toLowerCase().normalize('NFC')
}

const fakes = 'АВЕЁКМНОРСТУХЅІЇЈҺԀԚԜѴӀаеёкмнорстухѕіїјһԁԛԝѵӏвΑΒΕΖΗΙΚΜΝΟΡΤΥΧαβεικνορτυχγωɑɡƒıᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ'
const latin = 'ABEEKMHOPCTYXSIIJHDQWVIaeekmhopctyxsiijhdqwvlbABEZHIKMNOPTYXabeikvoptuxywagfiabcdefghijklmnoprstuvwyz'
const lookAlikes = new Map(Array.from(fakes, (fake, i) => [fake, latin.charAt(i)]))
const fake = new RegExp(`[${fakes}]`, 'u')
const word = /[\p{L}\p{M}\p{N}\p{Default_Ignorable_Code_Point}]+/gu

/** The text with Cyrillic, Greek and phonetic look-alikes inside Latin words made Latin; its length stays. */
export function foldLookAlikes(text: string): string {
  if (!fake.test(text)) return text
  return text.replace(word, (found) =>
    /\p{Script=Latin}/u.test(found) && fake.test(found) ? Array.from(found, (char) => lookAlikes.get(char) ?? char).join('') : found,
  )
}

// Most of the work done one for one, at no cost in places.
const latinLetters = (text: string) => foldLookAlikes(text).replace(/[A-Z]+/g, (run) => run.toLowerCase())

/**
 * The text as the checks read it: NFKC, nothing invisible, look-alikes and case folded. Normalising twice changes
 * nothing: one step can make work for another (a mark joins a folded letter), so it goes round until all is still.
 */
export function normalise(text: string): Reading {
  const known = new Map<string, string>()
  const folded = (piece: string) => {
    const result = known.get(piece) ?? fold(piece)
    known.set(piece, result)
    return result
  }
  let now = asTyped(text)
  for (let round = 0; round < 8; round++) {
    const next = rewrite(exchange(now, latinLetters), changing, folded)
    if (next.text === now.text) break
    now = next
  }
  return now
}
