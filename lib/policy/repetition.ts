import type { Part, Rule } from './rule'
import type { Settings } from './settings'
import type { Reading } from './text'

// A flag is two characters; an emoji may carry a skin tone; ! and ? make one wall together.
const runs = /[!?؟¡¿‽]{4,}|(\p{RI}{2}|\S)\p{EMod}?(?:\1\p{EMod}?){3,}/gu

// Dividing lines, stretched Arabic, numbers, and laughter one letter long: هههه, ㅋㅋㅋ and ㅎㅎㅎ, 哈哈哈, www, 555.
const drawn = /^[\p{Pd}\p{Pc}\p{Nd}=.*~#•·─━═\u0640\u0647\u110F\u1112哈呵嘿w]$/u

// A hostile text has thousands of places; five say it all.
const enough = 5

/** Holds, then refuses, the same character (or emoji) many times in a row. */
export const repetition: Rule<Settings['repetition']> = ({ body }, settings) => {
  const parts: Part[] = []
  for (const { 0: run, 1: unit, index } of body.text.matchAll(runs)) {
    const count = Math.min(unit ? run.split(unit).length - 1 : run.length, typed(body, index, run.length))
    const fine = unit && drawn.test(unit) ? count <= settings.drawn : false
    const outcome = count >= settings.refuse ? 'refuse' : count >= settings.hold && !fine ? 'hold' : undefined
    if (outcome) parts.push({ outcome, message: messages[outcome], span: body.span(index, index + run.length) })
    if (parts.length === enough) break
  }
  return parts
}

const messages = {
  hold: 'Repeat a sign fewer times in a row, or a moderator will read your comment first.',
  refuse: 'Repeat a sign fewer times in a row: nobody can read this with ease.',
}

/** How many typed characters a run stands for: an ellipsis becomes three dots, but was written once. */
function typed(body: Reading, index: number, length: number): number {
  return new Set(Array.from({ length }, (_, i) => body.at(index + i))).size
}
