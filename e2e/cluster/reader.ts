import { setTimeout as pause } from 'node:timers/promises'
import { page, postPlainly, sendForm } from '@/lib/testing/plain-form'

// What people do, without JavaScript.

export const story = '/articles/council-votes-to-rebuild-sea-wall-in-stages'
export const acknowledged = (answer: string) => answer.includes('waiting for a moderator')

interface Words {
  name: string
  comment: string
}

const guest = ({ name, comment }: Words) => ({ name, email: `${name.toLowerCase().replaceAll(' ', '-')}@reader.example`, comment })

/** Posts as a guest; returns the page that answers. */
export const post = (site: string, words: Words) => postPlainly(site, story, guest(words))

/** Posts until it is acknowledged, as people do who still see their words in the form: the same words each time. */
export async function postUntilAcknowledged(site: string, words: Words) {
  for (let tries = 0; tries < 40; tries++) {
    if (acknowledged(await post(site, words).catch(() => ''))) return
    await pause(250)
  }
  throw new Error(`“${words.comment}” was never acknowledged.`)
}

/** Signs in by the form; returns the cookies. */
export async function signIn(site: string, typed: { email: string; password: string }): Promise<string> {
  const html = await page(site, '/sign-in')
  return (await sendForm({ site, path: '/sign-in', html: html.slice(html.indexOf('<main')), typed })).cookie
}

/** The desk, with the comment of these words in sight. Returns what presses Approve there. */
export async function atDesk(site: string, cookie: string, text: string) {
  const desk = await page(site, '/moderate', cookie)
  if (!desk.includes(text)) throw new Error('The desk does not show the comment.')
  const item = desk.slice(0, desk.indexOf(text)).lastIndexOf('<li id="queue-')
  return { approve: () => sendForm({ site, path: '/moderate', html: desk.slice(item), cookie }) }
}

/** Milliseconds until a reader who keeps asking gets a page with these words. */
export async function untilRead(site: string, text: string): Promise<number> {
  const began = performance.now()
  while (!(await page(site, story)).includes(text)) {
    if (performance.now() - began > 15_000) throw new Error('Never read.')
    await pause(20)
  }
  return performance.now() - began
}
