import { setTimeout as pause } from 'node:timers/promises'
import { page, postPlainly, sendForm } from '@/lib/testing/plain-form'
import { type Bench, quantile, report } from './bench'

const rounds = 40
const readers = 4

/** From the moderator's click to the first reader who gets the comment, while other readers keep asking for the same page. */
export async function approval({ site, article, moderator }: Bench) {
  const path = `/articles/${article}`
  const signIn = await page(site, '/sign-in')
  const { cookie } = await sendForm({ site, path: '/sign-in', html: signIn.slice(signIn.indexOf('<main')), typed: moderator })
  let reading = true
  let pages = 0
  const crowd = Array.from({ length: readers }, async () => {
    while (reading) {
      await page(site, path)
      pages++
      // So that the crowd, the site and the measurement share the machine.
      await pause(1)
    }
  })
  const began = performance.now()
  const waits: number[] = []
  for (let round = 0; round < rounds; round++) waits.push(await oneApproval({ site, path, cookie, round }))
  const seconds = (performance.now() - began) / 1000
  reading = false
  await Promise.all(crowd)
  report('From the click on Approve to the comment on the public page, in ms', {
    rounds,
    p50: quantile(waits, 0.5),
    p95: quantile(waits, 0.95),
    most: Math.max(...waits),
    'pages a second meanwhile': pages / seconds,
  })
}

async function oneApproval({ site, path, cookie, round }: { site: string; path: string; cookie: string; round: number }): Promise<number> {
  const text = `Comment number ${round} of this bench.`
  await postPlainly(site, path, { name: 'Bench', email: `bench-${round}@reader.example`, comment: text })
  const desk = await page(site, '/moderate', cookie)
  const item = desk.slice(0, desk.indexOf(text)).lastIndexOf('<li id="queue-')
  const clicked = performance.now()
  const sent = sendForm({ site, path: '/moderate', html: desk.slice(item), cookie })
  while (!(await page(site, path)).includes(text)) await pause(2)
  const wait = performance.now() - clicked
  await sent
  return wait
}
