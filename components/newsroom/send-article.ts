import type { Answer } from '@/lib/form-action'
import { changedFields, longestBody, type Typed, tooLong } from '@/lib/newsroom/typed'
import type { WriteResult } from './actions'
import type { Sending } from './saver'

export type Saved = Extract<WriteResult, { state: 'saved' | 'theirs' }>
export type Overtaken = Extract<WriteResult, { state: 'overtaken' }>

interface Sender {
  articleId: string
  /** The version that this page has read. */
  version: number
  refused: (errors: Record<string, string>, message?: string) => void
  overtaken: (result: Overtaken) => void
}

interface How {
  act: string
  note?: string
  theirs?: number
  leaving: boolean
}

/** What a browser lets a closing page send. */
const mostWhileLeaving = 60_000

/**
 * Sends the article as the form would. Knows its own texts again: an answer that was lost on its way is no reason to ask
 * somebody what to do about themselves.
 */
export function articleSender({ articleId, refused, overtaken, ...first }: Sender) {
  let version = first.version
  /** What was sent and may have arrived, though no answer did. */
  let unanswered: Typed[] = []
  let turns = 0
  /** The last text of this page that the server took, and which one that was. */
  let taken: { turn: number; result: Saved & { state: 'saved' } } | null = null

  async function send(values: Typed, how: How, turn = ++turns): Promise<Sending<Saved>> {
    const { body = '' } = values
    const read = version
    if (body.length > longestBody) {
      refused({ body: tooLong('The text', longestBody, body.length) })
      return { ok: false, trouble: 'refused' }
    }
    unanswered = [...unanswered.slice(-4), values]
    const answer = await post(values, how)
    if (!answer) return { ok: false, trouble: 'offline' }
    if (answer === 'signed-out') return { ok: false, trouble: 'signed-out' }
    if (answer.state === 'refused') {
      refused(answer.errors, answer.message)
      return { ok: false, trouble: 'refused' }
    }
    const { result } = answer
    if (result.state !== 'overtaken') {
      unanswered = unanswered.filter((sent) => sent !== values)
      if (result.state === 'saved') {
        version = result.version
        taken = { turn, result }
      }
      return { ok: true, result }
    }
    // Two were on their way at once, as when a page is left: the older has nothing to say any more, the newer is sent on.
    if (taken?.result.version === result.version && read !== version)
      return taken.turn > turn ? { ok: true, result: taken.result } : send(values, how, turn)
    const ours = unanswered.some((sent) => sent !== values && changedFields(sent, result.theirs).every((name) => name === 'slug'))
    if (ours && result.version !== version) {
      version = result.version
      return send(values, how, turn)
    }
    overtaken(result)
    return { ok: false, trouble: 'overtaken' }
  }

  async function post(values: Typed, { act, note = '', theirs, leaving }: How) {
    const data = new FormData()
    for (const [name, value] of Object.entries(values)) data.set(name, value)
    for (const [name, value] of Object.entries({ article: articleId, version, act, note })) data.set(name, String(value))
    if (theirs !== undefined) data.set('theirs', String(theirs))
    const keepalive = leaving && JSON.stringify(values).length * 2 < mostWhileLeaving
    try {
      const response = await fetch(`/newsroom/articles/${articleId}/save`, { method: 'POST', body: data, redirect: 'manual', keepalive })
      if (response.type === 'opaqueredirect' || response.status === 401 || response.status === 404) return 'signed-out'
      return response.ok ? ((await response.json()) as Answer<WriteResult>) : null
    } catch {
      return null
    }
  }

  return {
    send,
    /** Another's text is the one on this page now. */
    readTo: (theirs: number) => {
      version = theirs
    },
  }
}
