import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { findChromium } from '@/lib/machine/browser'
import { openNewsroom } from '@/lib/machine/newsroom'
import { freePort } from '@/lib/machine/ports'
import { scratchFolder } from '@/lib/testing/folder'

// npm run screenshots: the pictures in README.md, taken from a newsroom of its own. With a folder as argument, every page
// is taken at three widths by day and by night, to look at.

const [look] = process.argv.slice(3)
const folder = scratchFolder('screenshots')
const port = await freePort()
const site = `http://localhost:${port}`
Object.assign(process.env, { DATABASE_URL: '', PORT: String(port), DATA_DIR: folder, SITE_URL: '' })
const say = (line: string) => console.log(`• ${line}`)
const newsroom = await openNewsroom(say)
const browser = await chromium.launch({ executablePath: findChromium(say), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
const story = '/articles/council-votes-to-rebuild-sea-wall-in-stages'

async function open(path: string, width: number, colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: Math.round(Math.min(width * 0.75, 900)) }, colorScheme })
  if (path === '/moderate') await signIn(page)
  await page.goto(site + path, { waitUntil: 'networkidle' })
  return page
}

async function signIn(page: Page) {
  const accounts = readFileSync(join(folder, 'demo-accounts.txt'), 'utf8').split('\n')
  const [, email = '', password = ''] = accounts.find((line) => line.startsWith('moderator'))?.split(/\s+/) ?? []
  await page.goto(`${site}/sign-in`)
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/moderate')
}

async function everything(into: string) {
  mkdirSync(into, { recursive: true })
  const paths = { front: '/', article: story, dari: '/articles/library-lends-musical-instruments-fa', section: '/sections/town' }
  const more = { policy: '/comment-policy', 'sign-in': '/sign-in', missing: '/nothing', desk: '/moderate' }
  for (const [name, path] of Object.entries({ ...paths, ...more }))
    for (const width of [390, 768, 1440])
      for (const scheme of ['light', 'dark'] as const) {
        const page = await open(path, width, scheme)
        await page.evaluate(() => {
          for (const image of document.images) image.loading = 'eager'
        })
        await page.waitForLoadState('networkidle')
        await page.screenshot({ path: `${into}/${name}-${width}-${scheme}.png`, fullPage: true })
        await page.close()
      }
}

async function forReadme() {
  mkdirSync('e2e/screenshots', { recursive: true })
  for (const [name, path] of Object.entries({ front: '/', article: story, desk: '/moderate' })) {
    const page = await open(path, 1440, 'light')
    await page.screenshot({ path: `e2e/screenshots/${name}.jpg`, type: 'jpeg', quality: 82 })
    await page.close()
  }
}

try {
  await (look ? everything(look) : forReadme())
} finally {
  await browser.close()
  await newsroom.close()
  rmSync(folder, { recursive: true, force: true })
}
process.exit()
