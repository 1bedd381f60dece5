import { carried, hintsOf, type Seen } from '@/lib/policy/hints'
import type { Standing } from '@/lib/policy/rule'
import { hintsFor, type WritingPolicy } from '@/lib/policy/while-writing'

interface Watching {
  standing: () => Standing
  show: (seen: Seen) => void
}

// Milliseconds: after the last key, the same for a draft that takes long to read, and how long is long.
const pause = 500
const longPause = 1_500
const slow = 50

/** Reads the draft in a field when its writer pauses, and shows what the policy has to say of it. Returns how to end it. Nothing leaves the browser. */
export function watch(field: HTMLTextAreaElement, { standing, show }: Watching): () => void {
  let seen: Seen = { text: field.value, hints: [] }
  let took = 0
  let practised = false
  let timer = 0
  let ended = false

  async function read() {
    const policy = await thePolicy().catch(() => null)
    if (!policy || ended) return
    const text = field.value
    const begun = performance.now()
    const articleLanguage = languageOfPage()
    const facts = { standing: standing(), ...(articleLanguage && { articleLanguage }) }
    const findings = await hintsFor(policy, { body: text, name: nameBeside(field) }, facts)
    // The first time is no measure: everything is compiled then.
    took = practised ? performance.now() - begun : 0
    practised = true
    // Who went on writing meanwhile will pause again.
    if (ended || text !== field.value) return
    seen = { text, hints: hintsOf(findings, policy.clauses) }
    show(seen)
  }

  function changed() {
    if (seen.hints.length > 0) {
      seen = carried(seen, field.value)
      show(seen)
    } else seen = { text: field.value, hints: [] }
    window.clearTimeout(timer)
    timer = window.setTimeout(read, took > slow ? longPause : pause)
  }

  const form = field.form
  form?.addEventListener('input', changed)
  changed()
  return () => {
    ended = true
    window.clearTimeout(timer)
    form?.removeEventListener('input', changed)
  }
}

let asked: Promise<WritingPolicy> | undefined

/** Asked for once a page; again where that failed. */
function thePolicy(): Promise<WritingPolicy> {
  asked ??= ask().catch((error) => {
    asked = undefined
    throw error
  })
  return asked
}

async function ask(): Promise<WritingPolicy> {
  const language = languageOfPage()
  const answer = await fetch(`/api/policy${language ? `?lang=${encodeURIComponent(language)}` : ''}`)
  if (!answer.ok) throw new Error(`/api/policy: ${answer.status}`)
  return answer.json()
}

/** The article says its own. */
const languageOfPage = () => document.querySelector<HTMLElement>('article.sheet')?.lang

function nameBeside(field: HTMLTextAreaElement): string {
  const name = field.form?.elements.namedItem('name')
  return name instanceof HTMLInputElement ? name.value : ''
}
