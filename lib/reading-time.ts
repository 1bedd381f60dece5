// How fast people read silently, in a minute. English: 238 words of non-fiction (M. Brysbaert, "How many words do we read per
// minute?", Journal of Memory and Language 109, 2019). Other ways of writing in proportion to what the same texts took read
// aloud (S. Trauzettel-Klosinski and K. Dietz, "IReST", IOVS 53, 2012: English 228 words, Arabic 138, Chinese 255 characters):
// Arabic script joins to a word what English writes apart. Scripts that write no spaces are counted by their letters, at the
// 68 milliseconds a letter of the same study.
const wordsOfLetters = 238
const wordsOfArabic = Math.round((wordsOfLetters * 138) / 228)
const ideographs = 255
const lettersWithoutSpaces = Math.round(60_000 / 68)

const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
const unspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/gu
const arabic = /^\p{Script=Arabic}/u
/** Marks, apostrophes and the joiners of Persian words are within a word. */
const word = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’-]|\u200c|\u200d)*/gu

/** How many minutes the text takes to read, at least one. */
export function readingMinutes(text: string): number {
  const count = (signs: RegExp) => text.match(signs)?.length ?? 0
  const words = text.replace(ideograph, ' ').replace(unspaced, ' ').match(word) ?? []
  const joined = words.filter((one) => arabic.test(one)).length
  const minutes =
    (words.length - joined) / wordsOfLetters +
    joined / wordsOfArabic +
    count(ideograph) / ideographs +
    count(unspaced) / lettersWithoutSpaces
  return Math.max(1, Math.round(minutes))
}
