import { bordered } from './spelling'

// The commonest English words with so much of them hidden that no other letter is left to go by.
const hidden = ['fuck', 'shit', 'cunt', 'bitch', 'nigger']
const starred = hidden.map((word) => {
  const rest = Array.from(word.slice(1), (letter) => `[${letter}*]`).join('')
  return `${word.charAt(0)}(?=\\p{L}{0,4}\\*)${rest}(?:ing|in|ed|ers?|s|y|\\*{1,4})?`
})
const dashed = 'f(?:[-_]{2}|—)c?k|f(?:---|___)(?![-_])|s(?:[-_]{2}|—)t|c(?:[-_]{2}|—)t|b[-_]{3}h'

/** f***, s**t, f--k, and words that begin like #fuckthem. */
export const masked = [
  new RegExp(`(?<![\\p{L}\\p{N}\\p{M}*])(?:${starred.join('|')})(?![\\p{L}\\p{N}\\p{M}*])`, 'gu'),
  new RegExp(bordered(`(?:${dashed})(?:ing|ed|ers?|s|y)?`), 'gu'),
  /(?<![\p{L}\p{N}\p{M}])(?:mother)?fuck\p{L}+|(?<=[#@])(?:bullshit|asshole|cunt|dickhead)[\p{L}\p{N}_]+/gu,
]

// Halves that are words themselves (s hit, sh it, bit ch, as shole) or a name with its initial (Shi T) are left alone.
const halves =
  'f uck|fu ck|fuc k|c unt|cu nt|cun t|bi tch|bitc h|ni gger|nig ger|nigg er|fa ggot|fagg ot|assh ole|asshol e|w hore|whor e|di ck|d ick|shi tty|bull sh it|bullsh it'

/** fu ck: two pieces, neither of them a word. */
export const split = [new RegExp(bordered(`(?:${halves.replaceAll(' ', '(?:[ \\t]{1,2}|[._*-])')})(?:ing|in|ed|ers?|s)?`), 'gu')]
