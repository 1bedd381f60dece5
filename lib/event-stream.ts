export interface Settings {
  /** Whether whoever looks may still look. It is asked at every beat; while there is no answer, at most a minute passes. */
  may: () => Promise<boolean>
  /** Milliseconds between two signs of life, so that no proxy on the way takes the stream for dead. */
  beat?: number
}

/** So many unread pieces: whoever reads no faster is cut off, comes back by itself and asks how things are. */
const mostUnread = 2_000
const longestUnproven = 35_000

/** What is sent, as server-sent events, until the browser goes away or may look no more. `subscribe` is given how to send, and returns how to leave. */
export function eventStream(
  subscribe: (send: (text: string) => void) => () => void,
  { may, beat = 20_000 }: Settings,
): ReadableStream<Uint8Array> {
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
      const unsubscribe = subscribe(send)
      leave = () => {
        if (left) return
        left = true
        clearInterval(pulse)
        unsubscribe()
      }
    },
    cancel: () => leave(),
  })
}

const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
}

/** The answer that carries such a stream past every cache and proxy. */
export const streamAnswer = (stream: ReadableStream<Uint8Array>) => new Response(stream, { headers })

/** What answers HEAD where GET is a stream: the framework would open one for it that nobody reads. */
export const noStream = () => new Response(null, { status: 405 })
