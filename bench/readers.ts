import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

// Readers who ask for one page at a steady pace, in a process of their own: `readers.ts URL PAGES_A_SECOND`. Each line that it is
// sent is answered with how many they have been sent so far. It ends with whoever forked it.

const [url = '', perSecond = ''] = process.argv.slice(2)
const agent = new Agent({ keepAlive: true, maxSockets: 64 })
const began = performance.now()
let asked = 0
let sent = 0

process.on('disconnect', () => process.exit())
process.on('message', () => process.send?.(sent))

for (;;) {
  const due = ((performance.now() - began) / 1_000) * Number(perSecond)
  for (; asked < due; asked++) {
    request(url, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
      response.resume().on('end', () => {
        if (response.statusCode === 200) sent++
      })
    })
      .on('error', () => {})
      .end()
  }
  await pause(5)
}
