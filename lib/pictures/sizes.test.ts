import { getImgProps } from 'next/dist/shared/lib/get-img-props'
import { imageConfigDefault } from 'next/dist/shared/lib/image-config'
import defaultLoader from 'next/dist/shared/lib/image-loader'
import { describe, expect, test } from 'vitest'
import { articleHtml } from '../markdown'
import { ownPicture, ownPicturesIn, pictureId, pictureSrc, places, quality, sizesOf, widths } from './sizes'

const src = pictureSrc(pictureId('a'.repeat(64), 2560, 1440))
const small = pictureSrc(pictureId('b'.repeat(64), 700, 500))

describe('the sizes of a picture', () => {
  test('are those that next/image would name', () => {
    const imgConf = {
      ...imageConfigDefault,
      deviceSizes: widths,
      imageSizes: [],
      allSizes: widths,
      qualities: [quality],
      output: undefined,
    }
    const { srcSet } = getImgProps({ src, alt: '', width: 2560, height: 1440, sizes: '100vw' }, { defaultLoader, imgConf }).props
    expect(sizesOf(src).srcSet).toBe(srcSet)
  })

  test('end with its own, which is called what it is', () => {
    const { srcSet, ...own } = sizesOf(small)
    expect(srcSet?.split(', ').map((one) => one.replace(/.*&w=/, ''))).toEqual(['320&q=75 320w', '640&q=75 640w', '960&q=75 700w'])
    expect(own).toEqual({ src: `/_next/image?url=${encodeURIComponent(small)}&w=960&q=75`, width: 700, height: 500 })
  })

  test.each(['/pictures/a.svg', 'https://elsewhere.example/a.jpg', `${src}?x=1`, `//evil.example${src}`, src.replace('2560', '99999')])(
    'are none for %s',
    (address) => {
      expect(sizesOf(address)).toEqual({ src: address })
      expect(ownPicture(address)).toBe(null)
    },
  )

  test('are known in every place, the narrow screen last', () => {
    for (const sizes of Object.values(places))
      expect(sizes).toMatch(/^(\(min-width: [\d.]+rem\) [\d.]+(rem|vw), )*(calc\(100vw - 2.5rem\)|[\d.]+(rem|vw))$/)
  })
})

describe('a picture in a text', () => {
  test('comes in sizes and keeps its place, when it was uploaded here', () => {
    const html = articleHtml(`Before.\n\n![Boats](${small})\n\nAfter.`)
    expect(html).toContain('alt="Boats" loading="lazy" decoding="async"')
    expect(html).toContain('width="700" height="500" sizes="(min-width: 43rem) 40.5rem, calc(100vw - 2.5rem)"')
    expect(html).toContain('640&#x26;q=75 640w, ')
    expect(html).not.toContain('referrerpolicy')
  })

  test('elsewhere is asked for without saying who reads', () => {
    const html = articleHtml('![A tower](https://elsewhere.example/a.jpg)')
    expect(html).toContain(
      '<img src="https://elsewhere.example/a.jpg" alt="A tower" loading="lazy" decoding="async" referrerpolicy="no-referrer">',
    )
  })

  test('has its title beneath it where it stands alone, and is a tooltip within a line', () => {
    expect(articleHtml('![Boats](/pictures/a.svg "High <water>")')).toBe(
      '<figure><img src="/pictures/a.svg" alt="Boats" loading="lazy" decoding="async"><figcaption>High &#x3C;water></figcaption></figure>',
    )
    expect(articleHtml('So ![Boats](/pictures/a.svg "High") it is.')).toContain('<p>So <img src="/pictures/a.svg" alt="Boats" title="High"')
  })

  test('is found in its text', () => {
    expect(ownPicturesIn(`![a](${src}) and [b](${small} "c") and /images/x.webp`)).toEqual([src, small])
  })
})
