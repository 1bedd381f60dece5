// Where a JSON text stops being one. JSON.parse of Node 20 does not say.

export interface Place {
  line: number
  column: number
  /** What would have been right there. */
  wanted: string
}

const token =
  /\s*(?:([{}[\]:,])|"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.]))/uy

type State = 'value' | 'value or ]' | 'name' | 'name or }' | ':' | ', or }' | ', or ]' | 'the end'

const wanted: Record<State, string> = {
  value: 'a value',
  'value or ]': 'a value or ]',
  name: 'a name in double quotes',
  'name or }': 'a name in double quotes, or }',
  ':': 'a colon',
  ', or }': 'a comma or }',
  ', or ]': 'a comma or ]',
  'the end': 'the end of the text',
}

/** The first place at which the text is no JSON, counted from 1; null where all of it is. */
export function jsonFault(text: string): Place | null {
  const open: ('{' | '[')[] = []
  const after = (): State => (open.length === 0 ? 'the end' : open.at(-1) === '{' ? ', or }' : ', or ]')
  let state: State = 'value'
  let at = 0
  for (;;) {
    token.lastIndex = at
    const found = token.exec(text)
    if (!found) break
    const next = step(state, found)
    if (next === undefined) break
    if (next === '{' || next === '[') {
      open.push(next)
      state = next === '{' ? 'name or }' : 'value or ]'
    } else if (next === 'close') {
      open.pop()
      state = after()
    } else state = next === 'done' ? after() : next
    at = token.lastIndex
  }
  const rest = at + (text.slice(at).match(/^[ \t\r\n]*/)?.[0].length ?? 0)
  if (state === 'the end' && rest === text.length) return null
  const before = text.slice(0, rest).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, wanted: wanted[state] }
}

/** What a token does in a state; undefined where it may not stand there. */
function step(state: State, [all, sign, word]: RegExpExecArray): State | '{' | '[' | 'close' | 'done' | undefined {
  const isText = !sign && word === undefined && all.trimStart().startsWith('"')
  if (state === 'value' || state === 'value or ]') {
    if (sign === '{' || sign === '[') return sign
    if (sign === ']' && state === 'value or ]') return 'close'
    return sign ? undefined : 'done'
  }
  if (state === 'name' || state === 'name or }') return isText ? ':' : sign === '}' && state === 'name or }' ? 'close' : undefined
  if (state === ':') return sign === ':' ? 'value' : undefined
  if (state === ', or }') return sign === ',' ? 'name' : sign === '}' ? 'close' : undefined
  if (state === ', or ]') return sign === ',' ? 'value' : sign === ']' ? 'close' : undefined
  return undefined
}
