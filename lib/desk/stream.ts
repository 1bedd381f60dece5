import type { Hub, Told } from './hub'

interface Settings {
  /** Whether whoever looks may still look. It is asked at every beat; while there is no answer, at most a minute passes. */
  may: () => Promise<boolean>
  /** Milliseconds between two signs of life, so that no proxy on the way takes the stream for dead. */
  beat?: number
}

/** So many unread pieces: whoever reads no faster is cut off, comes back by itself and asks how things are. */
const mostUnread = 2_000
const longestUnproven = 35_000

/** What a desk hears, as server-sent events, until it goes away or may look no more. */
export function deskStream(hub: Hub, { may, beat = 20_000 }: Settings): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let leave = () => {}
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let left = false
      let proven = Date.now()
      const end = () => {
        if (left) return
        leave()
        controller.close()
      }
      const send = (text: string) => {
        if (left) return
        if ((controller.desiredSize ?? 0) < -mostUnread) return end()
        controller.enqueue(encoder.encode(text))
      }
      const pulse = setInterval(async () => {
        if (Date.now() - proven > longestUnproven) return end()
        const allowed = await may().catch(() => null)
        if (allowed) proven = Date.now()
        if (allowed === false) end()
        else send(': here\n\n')
      }, beat)
      const unsubscribe = hub.subscribe((told) => send(inWords(told)))
      leave = () => {
        left = true
        clearInterval(pulse)
        unsubscribe()
      }
    },
    cancel: () => leave(),
  })
}

/** A browser that loses the stream is to come back after two seconds. One that hears no data takes an event for none. */
const inWords = (told: Told) =>
  `${told.event === 'hello' ? 'retry: 2000\n' : ''}event: ${told.event}\ndata: ${JSON.stringify('data' in told ? told.data : {})}\n\n`
