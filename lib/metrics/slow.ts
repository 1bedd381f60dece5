import { performance } from 'node:perf_hooks'
import { log, processName } from '../logs'
import { requestId } from '../request-id'
import { counted } from './counted'

/** Milliseconds after which a statement is worth a line. */
const slow = Number(process.env.SLOW_QUERY_MS || 200)

/** More a second than this says nothing new; they are counted all the same. */
const mostLines = 10
const lines = { second: 0, many: 0 }

/** Begins to measure a statement; what is returned ends it. One that was slow is counted and logged: its words, and never its values. */
export function measuredStatement(statement: unknown): () => void {
  const began = performance.now()
  const id = requestId()
  return () => {
    const ms = performance.now() - began
    counted.statements++
    counted.statementMs += ms
    if (ms > slow) tell(statement, ms, id)
  }
}

function tell(statement: unknown, ms: number, id?: string) {
  counted.slow++
  // An import or the demo takes as long as it takes, and somebody is watching.
  if (!processName()) return
  const second = Math.floor(Date.now() / 1_000)
  if (lines.second !== second) Object.assign(lines, { second, many: 0 })
  if (++lines.many > mostLines) return
  log.warn({ requestId: id, ms: Math.round(ms), sql: wordsOf(statement) }, 'a slow query')
}

const longest = 2_000

function wordsOf(statement: unknown): string {
  const text = typeof statement === 'string' ? statement : String((statement as { text?: unknown })?.text ?? '')
  return withoutValues(text.replace(/\s+/g, ' ').trim()).slice(0, longest)
}

/** Values are sent beside the words; what stands in them all the same was written by us, or by an import. */
const withoutValues = (sql: string) => sql.replaceAll(/'(?:[^']|'')*'/g, "'…'")
