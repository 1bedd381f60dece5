// Saves by itself what is written: into the browser with every change, to the server a moment after a pause. One save is on
// its way at a time, so they arrive in order; what changes meanwhile goes with the next. What cannot reach the server is tried
// again, at growing intervals, and stays in the browser until it has.

export type Trouble = 'offline' | 'signed-out' | 'refused' | 'overtaken'
export type Sending<Result> = { ok: true; result: Result } | { ok: false; trouble: Trouble }

export interface SaverState {
  /** Something is written that the server does not have. */
  unsaved: boolean
  sending: boolean
  trouble: Trouble | null
}

interface Saver<Values, Result> {
  read: () => Values
  /** Puts the text into this browser; returns false when it has no room. */
  keep: (values: Values) => void
  /** Forgets it, once the server has it. */
  forget: () => void
  /** `leaving`: the page may be gone before there is an answer. */
  send: (values: Values, how: { act: string; leaving: boolean }) => Promise<Sending<Result>>
  saved: (result: Result, values: Values) => void
  tell: (state: SaverState) => void
}

/** So long a pause, and so long at most while somebody writes without one. */
const pause = 1_200
const longest = 8_000
const firstRetry = 2_000
const lastRetry = 30_000

/** What to call when something changes, when it should be saved at once, and when the page closes. */
export function makeSaver<Values, Result>({ read, keep, forget, send, saved, tell }: Saver<Values, Result>) {
  const state: SaverState = { unsaved: false, sending: false, trouble: null }
  let timer: ReturnType<typeof setTimeout> | undefined
  let since: number | null = null
  let retry = firstRetry
  let changes = 0
  let running: Promise<boolean> | null = null

  const set = (change: Partial<SaverState>) => tell({ ...Object.assign(state, change) })
  const later = (wait: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), wait)
  }

  /** Somebody has to do something first: nothing is sent by itself until then. */
  const waits = () => state.trouble === 'overtaken'

  /** `half`: not to be sent by itself before its field is left. */
  function changed({ half = false } = {}) {
    changes += 1
    keep(read())
    since ??= Date.now()
    set({ unsaved: true })
    if (half) clearTimeout(timer)
    else if (!waits()) later(Math.min(pause, Math.max(0, since + longest - Date.now())))
  }

  /** Saves now; false when the server did not take it. Several at once are one after another. */
  async function save({ act = 'save', leaving = false } = {}): Promise<boolean> {
    clearTimeout(timer)
    if (leaving && running) return sendOnce(act, true)
    while (running) await running
    running = sendOnce(act, leaving)
    return running.finally(() => {
      running = null
    })
  }

  async function sendOnce(act: string, leaving: boolean): Promise<boolean> {
    const values = read()
    const sent = changes
    since = null
    set({ sending: true })
    const answer = await send(values, { act, leaving })
    if (!answer.ok) {
      set({ sending: false, trouble: answer.trouble, unsaved: true })
      if (answer.trouble === 'offline') {
        later(retry)
        retry = Math.min(retry * 2, lastRetry)
      }
      return false
    }
    retry = firstRetry
    const all = changes === sent
    if (all) forget()
    set({ sending: false, trouble: null, unsaved: !all })
    saved(answer.result, values)
    if (!all) later(pause)
    return true
  }

  return {
    changed,
    save,
    /** The page closes, or is hidden: what is unsaved goes at once. */
    leave: () => void (state.unsaved && !waits() && save({ leaving: true })),
    /** A field was left: no need to wait for the pause. */
    settle: () => void (state.unsaved && !waits() && save()),
    /** The connection is back. */
    again: () => void (state.trouble === 'offline' && save()),
    stop: () => clearTimeout(timer),
  }
}
