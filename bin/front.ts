import { makeFront } from '@/lib/front/front'
import { type Begin, pagesOver, type ToFront, type ToStore } from '@/lib/front/link'
import { nameProcess, takeConsole } from '@/lib/logs'
import { answerMetrics, askForAllMetrics } from '@/lib/metrics/gather'
import { startTracing, stopTracing } from '@/lib/tracing'

// One of the processes that browsers talk to; they share the port. When the parent is gone, so is it.

process.once('disconnect', () => process.exit())
// Ctrl-C reaches every process of the terminal; the parent decides when this one ends.
process.on('SIGINT', () => {})

const send = (message: ToStore) => void process.send?.(message)
const hear = (heard: (message: ToFront) => void) => void process.on('message', heard)

hear((message) => {
  if ('begin' in message) begin(message.begin)
})

nameProcess('front')
takeConsole()
await startTracing('front')
answerMetrics('front')
send('there')

function begin({ port, host, upstream, ...trust }: Begin) {
  let site = upstream
  hear((message) => {
    if ('upstream' in message) site = message.upstream
  })
  const front = makeFront({ ...trust, upstream: () => site, pages: pagesOver({ send, hear }), metrics: askForAllMetrics })
  front.server.listen(port, host, () => send('open'))
  process.once('SIGTERM', () =>
    front
      .close()
      .then(stopTracing)
      .then(() => process.exit()),
  )
}
