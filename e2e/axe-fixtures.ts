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

/** Nothing of the page scrolls sideways at this width, in pixels; what sticks out is named. */
export async function fits(page: Page, what = page.url(), width = 320) {
  const size = page.viewportSize()
  await page.setViewportSize({ width, height: 640 })
  const { scrollWidth, out } = await page.evaluate((width) => {
    const { scrollWidth } = document.documentElement
    const scrollsByItself = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).overflowX !== 'visible' || scrollsByItself(element.parentElement))
    const sticksOut = (element: Element) => {
      const { left, right } = element.getBoundingClientRect()
      return (right > width || left < 0) && !scrollsByItself(element.parentElement)
    }
    const all = scrollWidth > width ? [...document.querySelectorAll('body *')].filter(sticksOut) : []
    return { scrollWidth, out: all.map(({ tagName, className, textContent }) => `${tagName} ${className}: ${textContent?.slice(0, 40)}`) }
  }, width)
  expect(scrollWidth, `${what} at ${width} pixels: ${out.slice(0, 12).join('; ')}`).toBeLessThanOrEqual(width)
  if (size) await page.setViewportSize(size)
}

/** With letters of twice the size, as a reader may set them, nothing of the page scrolls sideways on a phone. */
export async function enlarges(page: Page, what = page.url()) {
  // The faces are there before anything is measured: what stands in for them is not as wide.
  const letters = (size: string) =>
    page.evaluate(async (to) => {
      document.documentElement.style.setProperty('font-size', to)
      await document.fonts.ready
    }, size)
  await letters('200%')
  await fits(page, `${what}, with letters of twice the size,`, 390)
  await letters('')
}

/** In colours of the reader's own everything can still be read, and what is to be pressed first stands out. */
export async function survivesOwnColours(page: Page, what = page.url()) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme, reducedMotion: 'reduce' })
    await colours(page, `${what}, in ${colorScheme} colours of the reader's own`)
    const plain = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    for (const button of await page.locator('.button-main:visible').all()) await expect(button).not.toHaveCSS('background-color', plain)
  }
  await page.emulateMedia({ forcedColors: null, colorScheme: null, reducedMotion: null })
}
