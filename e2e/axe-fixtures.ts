import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

/** axe finds nothing on the page as it stands; nor, by night, in its colours, which are all that the night changes. It is a script itself: without JavaScript it has nothing to say. */
export async function accessible(page: Page, what = page.url()) {
  if (test.info().project.name === 'without JavaScript') return
  // A colour on its way from one to another is neither.
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
  await found(page, what)
  await page.emulateMedia({ colorScheme: 'dark' })
  await found(page, `${what}, by night`, ['color-contrast'])
  await page.emulateMedia({ reducedMotion: null, colorScheme: null })
}

/** The same for colours alone, where the page has had its full reading: with more contrast, for instance. */
export const colours = (page: Page, what: string) => found(page, what, ['color-contrast'])

async function found(page: Page, what: string, rules?: string[]) {
  // Frames are the mails' own: no script runs in them, and axe would wait for it in vain. Without frames axe needs no page of its own to sum up.
  const axe = new AxeBuilder({ page }).exclude('iframe').setLegacyMode()
  expect((await (rules ? axe.withRules(rules) : axe).analyze()).violations, what).toEqual([])
}

/** Nothing of the page scrolls sideways at this width, in pixels. */
export async function fits(page: Page, what = page.url(), width = 320) {
  const size = page.viewportSize()
  await page.setViewportSize({ width, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth), `${what} at ${width} pixels`).toBeLessThanOrEqual(width)
  if (size) await page.setViewportSize(size)
}
