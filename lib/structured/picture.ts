import { createHash } from 'node:crypto'
import { siteName } from '../site'

// The picture that stands for a page where it is shared: lib/structured/draw-*.ts make it.

export const pictureSize = { width: 1200, height: 630 }

export interface SharePicture {
  path: string
  alt: string
  width: number
  height: number
}

export interface Words {
  headline: string
  section: { slug: string; name: string } | null
  lang: string
  dir: string
}

/** The address of an article's picture. It is another when what is drawn on it changes, since networks keep pictures by their address. */
export function pictureOf({ slug, ...words }: Words & { slug: string }): SharePicture {
  return {
    path: `/articles/${encodeURIComponent(slug)}/share.png?v=${versionOf(words)}`,
    alt: `${words.headline} · ${siteName()}`,
    ...pictureSize,
  }
}

/** The address of the paper's own picture, for every other page. */
export function paperPicture(): SharePicture {
  return { path: `/share.png?v=${versionOf(paperWords)}`, alt: siteName(), ...pictureSize }
}

export const paperWords: Words = { headline: '', section: null, lang: 'en', dir: 'ltr' }

/** One more when the drawing itself changes. */
const drawing = 1

/** What stands for all that is drawn on a picture to share: another where something of it is. */
export function versionOf({ headline, section, lang, dir }: Words): string {
  const drawn = [drawing, siteName(), headline, section?.slug, section?.name, lang, dir].join('\n')
  return createHash('sha256').update(drawn).digest('hex').slice(0, 10)
}
