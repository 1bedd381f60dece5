import { setImmediate as otherWork } from 'node:timers/promises'
import { languageOf } from '../language'
import { check } from '../policy/check'
import { type Guard, TooLong } from '../policy/engine'
import type { Draft, Facts, Finding, Policy } from '../policy/policy'
import { inLimitedTime } from '../time-limit'
import type { Decided, Text } from './decided'
import { shared } from './shared'
import { slidingWindow } from './window'

interface Policies {
  inForce: Policy
  draft: Policy
}

type Parts = ReturnType<typeof shared>

interface Checked {
  comment: Decided
  found: { inForce: Finding[]; draft: Finding[] }
}

interface Ready {
  comment: Decided
  draft: Draft
  facts: Facts
}

/** So many share a watchdog: starting one costs about what checking a comment does. */
const together = 20

/** What both policies find in each comment, as if its author were trusted: else the hold of newcomers would hide the rest. */
export async function* checked(texts: AsyncIterable<Text>, policies: Policies): AsyncGenerator<Checked> {
  const prepare = preparing(policies)
  const parts = shared(policies)
  let some: Ready[] = []
  for await (const text of texts) {
    some.push(prepare(text))
    if (some.length < together) continue
    yield* allOf(some, parts)
    some = []
    await otherWork()
  }
  yield* allOf(some, parts)
}

/** Reads the facts of one text after another; only what a check of either policy asks for. */
function preparing(policies: Policies): (text: Text) => Ready {
  const settings = [...policies.inForce, ...policies.draft].flatMap(({ checks }) => checks)
  const asks = (name: string) => settings.some(({ check }) => check === name)
  const window = slidingWindow({ alike: asks('alike') })
  const tellsLanguage = asks('language')
  return ({ comment, name, lang, ...passing }) => {
    const textLanguage = tellsLanguage ? languageOf(passing.body) : undefined
    const known = { standing: 'trusted' as const, now: passing.at, articleLanguage: lang, ...(textLanguage && { textLanguage }) }
    return { comment, draft: { body: passing.body, ...(name && { name }) }, facts: { ...known, ...window.pass(passing) } }
  }
}

/** All at once within the time that one may take, as they nearly always are; else each with a time of its own. */
function allOf(some: Ready[], parts: Parts): Checked[] {
  try {
    let all: Checked[] = []
    inLimitedTime(() => {
      all = some.map((ready) => both(ready, parts))
    })
    return all
  } catch (error) {
    if (!(error instanceof TooLong)) throw error
    return some.map((ready) => patiently(() => both(ready, parts, inLimitedTime), ready.comment))
  }
}

function both({ comment, draft, facts }: Ready, parts: Parts, guard?: Guard): Checked {
  const found = (part: keyof Parts) => (parts[part].length > 0 ? check(parts[part], draft, facts, guard) : [])
  const common = found('both')
  return { comment, found: { inForce: [...common, ...found('inForce')], draft: [...common, ...found('draft')] } }
}

/** On a busy machine a check that is quick enough may not be done in time. One that never is holds, as it would have. */
function patiently(work: () => Checked, comment: Decided): Checked {
  let last: Checked = { comment, found: { inForce: [late], draft: [late] } }
  for (let attempt = 1; attempt <= 2; attempt++) {
    try {
      last = work()
      if (![...last.found.inForce, ...last.found.draft].some(({ fault }) => fault !== undefined)) break
    } catch (error) {
      if (!(error instanceof TooLong)) throw error
    }
  }
  return last
}

const late: Finding = { check: '', clause: '', outcome: 'hold', message: '', fault: 'it took too long' }
