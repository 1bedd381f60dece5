// A passage that somebody quotes: a piece of a text, on one line.

export const longestPassage = 500

/** Every run of white space is one space: what a browser copies differs in nothing else from what was printed. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** How a text begins: its first sentence, or as much of it as may be quoted. */
export function firstSentence(text: string): string {
  const line = oneLine(text)
  const sentence = /^.+?[.!?…؟۔。！？]["”»’')\]]*(?=\s|$)/u.exec(line)?.[0] ?? line
  if (sentence.length <= longestPassage) return sentence
  return sentence
    .slice(0, longestPassage + 1)
    .replace(/\s\S*$/, '')
    .slice(0, longestPassage)
}
