import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { page, postPlainly, sendForm } from '@/lib/testing/plain-form'
import { type Bench, quantile } from './bench'
import type { Found } from './figures'

const each = 20
const pace = 2_000

/** From the moderator's click to the first reader who gets the comment, while a crowd keeps asking for the same page. */
export async function approval({ site, article, moderator, rounds }: Bench): Promise<Found[]> {
  // Where the newest stands first: the fiftieth is still on the page.
  const path = `/articles/${article}/newest`
  const signIn = await page(site, '/sign-in')
  const { cookie } = await sendForm({ site, path: '/sign-in', html: signIn.slice(signIn.indexOf('<main')), typed: moderator })
  const crowd = fork('bench/readers.ts', [site + path, String(pace)], { execArgv: ['--import', 'tsx'] })
  const sentSoFar = async () => {
    crowd.send('how many?')
    return Number((await once(crowd, 'message'))[0])
  }
  const slowest: number[] = []
  const middle: number[] = []
  const paces: number[] = []
  try {
    while ((await sentSoFar()) < pace) await pause(100)
    for (let round = 0; round < rounds; round++) {
      const [before, began] = [await sentSoFar(), performance.now()]
      const waits: number[] = []
      for (let i = 0; i < each; i++) waits.push(await oneApproval({ site, path, cookie, number: round * each + i }))
      paces.push(((await sentSoFar()) - before) / ((performance.now() - began) / 1_000))
      middle.push(quantile(waits, 0.5))
      slowest.push(quantile(waits, 0.95))
    }
  } finally {
    crowd.disconnect()
  }
  const means = `From the click on Approve, through the plain form, until a reader gets the page with the comment; ${each} approvals a round, while a crowd is sent the same page ${pace.toLocaleString('en')} times a second.`
  return [
    {
      ...{ title: 'A decision, until the public page shows it', means },
      rows: [
        { what: 'the middle one', unit: 'ms', values: middle },
        { what: 'the 95th of a hundred', unit: 'ms', values: slowest, goal: { atMost: 1_000 } },
        { what: 'pages sent meanwhile', unit: 'a second', values: paces, goal: { atLeast: pace * 0.95 } },
      ],
    },
  ]
}

interface Approval {
  site: string
  path: string
  cookie: string
  number: number
}

async function oneApproval({ site, path, cookie, number }: Approval): Promise<number> {
  const text = `Comment number ${number} of this bench.`
  await postPlainly(site, path, { name: 'Bench', email: `bench-${number}@reader.example`, comment: text })
  const desk = await page(site, '/moderate', cookie)
  const item = desk.slice(0, desk.indexOf(text)).lastIndexOf('<li id="queue-')
  const clicked = performance.now()
  const sent = sendForm({ site, path: '/moderate', html: desk.slice(item), cookie })
  while (!(await page(site, path)).includes(text)) await pause(2)
  const wait = performance.now() - clicked
  await sent
  return wait
}
