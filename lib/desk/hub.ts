import { setTimeout as pause } from 'node:timers/promises'
import { listen } from '../listening'
import { type DeskEvent, deskChannel } from './events'
import type { QueueName } from './view'

// What happens at the desk, for every desk that is open: one connection to PostgreSQL for all of a process, from the first
// desk to the last, and one count for all of them.

/** hello: from here on everything is heard. missed: there was a gap; ask how things are. */
export type Told = { event: 'hello' | 'missed' } | { event: 'desk'; data: DeskEvent } | { event: 'counts'; data: Record<QueueName, number> }

type Listener = (told: Told) => void

interface Settings {
  url: string
  count: () => Promise<Record<QueueName, number>>
  /** Milliseconds between two counts, and between two looks whether the connection still stands. */
  between?: number
  beat?: number
}

export type Hub = ReturnType<typeof makeHub>

/** Tells every subscriber. subscribe() returns how to leave; size() is how many are there. */
export function makeHub({ url, count, between = 500, beat = 20_000 }: Settings) {
  /** Each with whether it was greeted: it is, as soon as the connection stands. */
  const listeners = new Map<Listener, boolean>()
  let connection: { standing: () => boolean; close: () => void } | undefined
  let counting = false
  let changed = false

  const tell = (told: Told) => {
    for (const [listener, greeted] of listeners) if (greeted) listener(told)
  }

  function stands() {
    for (const [listener, greeted] of listeners) {
      listeners.set(listener, true)
      listener({ event: greeted ? 'missed' : 'hello' })
    }
  }

  /** At once after a change, then again after a while for all the changes meanwhile. */
  async function recount() {
    changed = true
    if (counting) return
    counting = true
    while (changed && listeners.size > 0) {
      changed = false
      const data = await count().catch(() => null)
      if (data) tell({ event: 'counts', data })
      await pause(between)
    }
    counting = false
  }

  function heard(payload: string) {
    tell({ event: 'desk', data: JSON.parse(payload) })
    void recount()
  }

  function subscribe(listener: Listener): () => void {
    connection ??= listen(url, { channel: deskChannel, name: 'viewpoints:desk', stands, heard, beats: recount, beat })
    const greeted = connection.standing()
    listeners.set(listener, greeted)
    if (greeted) listener({ event: 'hello' })
    return () => {
      listeners.delete(listener)
      if (listeners.size > 0) return
      connection?.close()
      connection = undefined
    }
  }

  return { subscribe, size: () => listeners.size }
}
