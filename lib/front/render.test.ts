import { once } from 'node:events'
import { Agent, createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { render } from './render'

let site: Server
const agent = new Agent({ keepAlive: true })
afterEach(() => {
  agent.destroy()
  site.close()
})

/** The site's port; of a page it says this much and no more. */
async function saying(words: string) {
  site = createServer((_req, res) => void (words && res.writeHead(200, { 'content-type': 'text/html' }).write(words)))
  await once(site.listen(0, '127.0.0.1'), 'listening')
  return (site.address() as AddressInfo).port
}

test.each(['', '<p>The beginning'])('a page that never comes, or never whole, is given up: %j', async (words) => {
  const port = await saying(words)
  await expect(render('/articles/a', { port, agent, told: {}, longest: 50 })).rejects.toThrow(/abort/i)
})
