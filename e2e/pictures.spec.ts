import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { accessible } from './axe-fixtures'
import { expect, signIn, test } from './fixtures'
import { editor } from './newsroom-fixtures'

/** No two tests send the same picture: it would be kept once, with the words of the first. */
const sea = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: `#${randomBytes(3).toString('hex')}` } })
/** As a camera writes it, with the place. */
const photograph = async (word: string) => ({
  name: `${word}.jpg`,
  mimeType: 'image/jpeg',
  buffer: await sea(1600, 1000)
    .withExif({ IFD0: { Model: 'CAMERA 9' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 41/1 22/1' } })
    .jpeg()
    .toBuffer(),
})
const group = (page: Page) => page.getByRole('group', { name: 'Picture', exact: true })
const upload = (page: Page) => group(page).getByRole('button', { name: 'Upload picture' })

async function newDraft(word: string): Promise<string> {
  const [{ db }, { testDraft }] = await Promise.all([import('@/lib/db'), import('@/lib/testing/newsroom-people')])
  return (await testDraft(db, { slug: `draft-${word}`, headline: `The picture of ${word}` })).id
}

test('A picture is uploaded where an article is written, and is found among the pictures without what the camera wrote into it', async ({
  page,
  word,
  javaScriptEnabled,
}) => {
  const alt = `The sea at ${word}`
  const id = await newDraft(word)
  await signIn(page, await editor(`Photographer ${word}`))
  await page.goto(`/newsroom/articles/${id}`)
  const file = group(page).getByLabel('Picture file')
  await file.setInputFiles({ name: 'page.png', mimeType: 'image/png', buffer: Buffer.from('<!doctype html><p>No picture') })
  await group(page).getByRole('textbox', { name: 'Alt text' }).fill(alt)
  await upload(page).click()
  await expect(file).toHaveAccessibleDescription(/This is a web page, whatever it is called\. Pictures are taken as JPEG, PNG/)
  await group(page).getByRole('textbox', { name: 'Alt text' }).fill('')
  const taken = await photograph(word)
  await file.setInputFiles(taken)
  await upload(page).click()
  await expect(group(page).getByRole('textbox', { name: 'Alt text' })).toHaveAccessibleDescription(/Say in words what is to be seen/)
  await group(page).getByRole('textbox', { name: 'Alt text' }).fill(alt)
  // A browser without scripts has sent the file once and forgets it.
  if (!javaScriptEnabled) await file.setInputFiles(taken)
  await upload(page).click()
  await expect(group(page).getByRole('img', { name: alt })).toBeVisible()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: /^Saved \d\d:\d\d/ })).toBeVisible()

  await page.goto(`/newsroom/pictures?find=${word}`)
  await expect(page.getByRole('link', { name: `The picture of ${word}` })).toBeVisible()
  const original = (await page.getByRole('link', { name: alt }).getAttribute('href')) ?? ''
  const kept = await page.request.get(original)
  expect(kept.headers()).toMatchObject({ 'content-type': 'image/webp', 'cache-control': 'public, max-age=31536000, immutable' })
  expect((await kept.body()).includes('CAMERA 9')).toBe(false)
  const { exif } = await sharp(await kept.body()).metadata()
  expect(exif).toBeUndefined()
})

test('An uploaded picture stands on its page in the size that each screen needs @plain', async ({ page, article, word }) => {
  const [{ db }, { keepPicture }, { testEditor }] = await Promise.all([
    import('@/lib/db'),
    import('@/lib/pictures'),
    import('@/lib/testing/newsroom-people'),
  ])
  const alt = `The sea at ${word}`
  const kept = await keepPicture(db, await testEditor(db), { bytes: (await photograph(word)).buffer, name: 'sea.jpg', alt })
  const image = { imageSrc: kept.src, imageAlt: alt, imageWidth: kept.width, imageHeight: kept.height }
  await db.article.update({ where: { slug: article.slug }, data: { ...image, body: `![In the text: ${alt}](${kept.src} "By ${word}")` } })
  await page.goto(article.path)
  const picture = page.getByRole('img', { name: alt, exact: true })
  // What the page is opened for comes first, what lies below it when it comes near.
  await expect(picture).toHaveAttribute('fetchpriority', 'high')
  await expect(page.getByRole('img', { name: `In the text: ${alt}` })).toHaveAttribute('loading', 'lazy')
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth)).toBeGreaterThan(0)
  await expect(page.getByRole('figure', { name: `By ${word}` }).getByRole('img')).toHaveAttribute('width', '1600')
  const offered = ((await picture.getAttribute('srcset')) ?? '').split(', ').map((one) => one.split(' '))
  expect(offered.map(([, width]) => width)).toEqual(['320w', '640w', '960w', '1440w', '1600w'])
  for (const [address = '', width = ''] of offered) {
    const answer = await page.request.get(address, { headers: { Accept: 'image/webp' } })
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/webp'])
    expect(answer.headers()['cache-control']).toMatch(/^public, max-age=31536000/)
    expect((await sharp(await answer.body()).metadata()).width).toBe(Number.parseInt(width, 10))
  }
})

test('A picture that is pasted into the text is asked for its words, and one that is there already is chosen @script', async ({
  page,
  word,
}) => {
  const id = await newDraft(word)
  await signIn(page, await editor(`Paster ${word}`))
  await page.goto(`/newsroom/articles/${id}`)
  const text = page.getByRole('textbox', { name: 'Text', exact: true })
  await text.fill('Before.')
  const bytes = [...(await sea(700, 500).png().toBuffer())]
  await text.evaluate(async (area: HTMLTextAreaElement, bytes) => {
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File([new Uint8Array(bytes)], 'pasted.png', { type: 'image/png' }))
    area.setSelectionRange(7, 7)
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, bytes)
  const sheet = page.getByRole('dialog', { name: 'Picture for the text' })
  await sheet.getByRole('button', { name: 'Upload' }).click()
  await expect(sheet.getByRole('textbox', { name: 'Alt text' })).toHaveAccessibleDescription(/Say in words/)
  await accessible(page, 'the sheet of a picture')
  await sheet.getByRole('textbox', { name: 'Alt text' }).fill(`Waves ${word}`)
  await sheet.getByRole('textbox', { name: 'Caption' }).fill('High "water"')
  await sheet.getByRole('button', { name: 'Upload' }).click()
  await expect(sheet).toBeHidden()
  const markdown = new RegExp(`^Before\\.\\n\\n!\\[Waves ${word}\\]\\(/images/[0-9a-f]{32}-700x500\\.webp "High \\\\"water\\\\""\\)\\n*$`)
  await expect(text).toHaveValue(markdown)

  await group(page).getByRole('button', { name: 'Earlier pictures' }).click()
  const earlier = page.getByRole('dialog', { name: 'Picture of the article' })
  await earlier.getByRole('searchbox', { name: 'Find an earlier picture' }).fill(`waves ${word}`)
  await earlier.getByRole('button', { name: `Waves ${word}` }).click()
  await expect(group(page).getByRole('textbox', { name: 'Caption' })).toHaveValue('High "water"')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: /^Saved \d\d:\d\d/ })).toBeVisible()
  await page.reload()
  await expect(group(page).getByRole('img', { name: `Waves ${word}` })).toBeVisible()
  await group(page).getByRole('button', { name: 'Remove picture' }).click()
  await expect(group(page).getByRole('img')).toHaveCount(0)
  await expect(group(page).getByRole('textbox', { name: 'Alt text' })).toHaveValue('')
  await expect(text).toHaveValue(markdown)
})

test('axe finds nothing on the page of the pictures @script', async ({ page, word }) => {
  await signIn(page, await editor(`Looker ${word}`))
  await page.goto('/newsroom/pictures')
  await expect(page.getByRole('heading', { level: 1, name: 'Pictures' })).toBeVisible()
  await accessible(page)
})

test('Nobody has anything else made smaller here, or in other sizes @plain', async ({ request }) => {
  const asked = (url: string, width = 640, quality = 75) => `/_next/image?url=${encodeURIComponent(url)}&w=${width}&q=${quality}`
  const own = `/images/${'0'.repeat(32)}-100x100.webp`
  for (const address of ['https://elsewhere.example/a.jpg', '//elsewhere.example/a.jpg', '/pictures/a.svg', '/icon.svg', `${own}?again=1`])
    expect((await request.get(asked(address))).status(), address).toBe(400)
  for (const address of [asked(own, 641), asked(own, 640, 76)]) expect((await request.get(address)).status()).toBe(400)
  expect((await request.get(asked(own))).status()).toBe(404)
  expect((await request.get(own)).status()).toBe(404)
  expect((await request.get('/newsroom/pictures/earlier')).status()).toBe(404)
})
