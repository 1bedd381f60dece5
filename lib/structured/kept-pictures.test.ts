import { expect, test, vi } from 'vitest'
import { drawnWords, keptPicture } from './kept-pictures'
import { pictureOf, type Words } from './picture'

const words = (headline: string): Words => ({ headline, section: { slug: 'town', name: 'Town' }, lang: 'en', dir: 'ltr' })

test('a picture is drawn once for a crowd, and again when its words change', async () => {
  const draw = vi.fn(async ({ headline }: Words) => Buffer.from(headline))
  const many = await Promise.all(Array.from({ length: 50 }, () => keptPicture(words('One'), draw)))
  expect(new Set(many.map(String))).toEqual(new Set(['One']))
  expect(draw).toHaveBeenCalledTimes(1)
  expect(String(await keptPicture(words('Two'), draw))).toBe('Two')
  await keptPicture(words('One'), draw)
  expect(draw).toHaveBeenCalledTimes(2)
})

test('one is drawn at a time, and one that fails is tried again and stops no other', async () => {
  let under = 0
  let most = 0
  const draw = async ({ headline }: Words) => {
    most = Math.max(most, ++under)
    await new Promise((resolve) => setTimeout(resolve, 5))
    under--
    if (headline === 'bad') throw new Error('out of ink')
    return Buffer.from(headline)
  }
  const [bad, ...good] = await Promise.allSettled(['bad', 'a', 'b', 'c'].map((headline) => keptPicture(words(headline), draw)))
  expect(bad?.status).toBe('rejected')
  expect(good.every(({ status }) => status === 'fulfilled')).toBe(true)
  expect(most).toBe(1)
  expect(String(await keptPicture(words('bad'), async () => Buffer.from('good')))).toBe('good')
})

test('its address changes with what is drawn on it, and with nothing else', () => {
  const article = { slug: 'sea wall', ...words('One') }
  expect(pictureOf(article)).toMatchObject({
    path: expect.stringMatching(/^\/articles\/sea%20wall\/share\.png\?v=[0-9a-f]{10}$/),
    width: 1200,
    height: 630,
  })
  expect(pictureOf({ ...article, standfirst: 'x' } as typeof article).path).toBe(pictureOf(article).path)
  expect(pictureOf({ ...article, headline: 'Two' }).path).not.toBe(pictureOf(article).path)
})

test('a headline is cut at a word; one in letters that we do not have is left out', () => {
  const long = drawnWords(words('A very long headline that goes on '.repeat(30))).headline
  expect(long?.text.length).toBeLessThanOrEqual(161)
  expect(long?.text).toMatch(/ \w+…$/)
  expect(drawnWords(words('Правда'))).toMatchObject({ headline: null, section: { text: 'Town' }, paper: { text: 'Viewpoints' } })
})
