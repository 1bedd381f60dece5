// In which sizes pictures are offered to browsers, pure: next.config.ts allows these widths and no others, and pages name them.

/** Pixels: a thumbnail on a fine screen, a phone, a tablet, a column, a wide screen; the last is the largest that is kept. */
export const widths = [320, 640, 960, 1440, 2048, 2560]
export const largestWidth = 2560
export const largestHeight = 8000
export const quality = 75

// A picture's id says how large it is, so that whoever prints it knows without asking the database.
const own = /^\/images\/([0-9a-f]{32}-([1-9]\d{0,3})x([1-9]\d{0,3}))\.webp$/

/** The id of a kept picture: what is in it, and how large it is. */
export const pictureId = (hash: string, width: number, height: number) => `${hash.slice(0, 32)}-${width}x${height}`

/** Where a kept picture is. */
export const pictureSrc = (id: string) => `/images/${id}.webp`

/** What the address of an uploaded picture says of it; null for any other address. */
export function ownPicture(src: string): { id: string; width: number; height: number } | null {
  const [, id = '', width, height] = own.exec(src) ?? []
  return id ? { id, width: Number(width), height: Number(height) } : null
}

/** The addresses of uploaded pictures that stand somewhere in a text. */
export const ownPicturesIn = (text: string): string[] => text.match(/\/images\/[0-9a-f]{32}-[1-9]\d{0,3}x[1-9]\d{0,3}\.webp/g) ?? []

/** The optimizer's address of a picture at one of the widths. */
const sized = (src: string, width: number) => `/_next/image?url=${encodeURIComponent(src)}&w=${width}&q=${quality}`

export interface Sizes {
  src: string
  srcSet?: string
  width?: number
  height?: number
}

/**
 * The sizes of an uploaded picture, up to its own: nothing is enlarged, and the last is called by the width that it has. Anything
 * else, as a drawing or a picture elsewhere, is what it is. `src` is for browsers without srcset.
 */
export function sizesOf(src: string): Sizes {
  const picture = ownPicture(src)
  if (!picture) return { src }
  const { width, height } = picture
  const at = (wanted: number) => widths.find((one) => one >= wanted) ?? largestWidth
  const smaller = widths.filter((one) => one < width).map((one) => `${sized(src, one)} ${one}w`)
  return { src: sized(src, at(Math.min(width, 960))), srcSet: [...smaller, `${sized(src, at(width))} ${width}w`].join(', '), width, height }
}

const phone = 'calc(100vw - 2.5rem)'

/** How wide a picture is drawn in each of its places: the `sizes` of an <img>. The names of a card's are those of its shapes. */
export const places = {
  /** An article's own. */
  article: `(min-width: 66.5rem) 64rem, ${phone}`,
  /** Within the text. */
  text: `(min-width: 43rem) 40.5rem, ${phone}`,
  lead: `(min-width: 82.5rem) 38rem, (min-width: 60rem) 47vw, (min-width: 40rem) 62vw, ${phone}`,
  above: `(min-width: 82.5rem) 46rem, (min-width: 48rem) 56vw, ${phone}`,
  wide: `(min-width: 82.5rem) 52rem, (min-width: 48rem) 64vw, ${phone}`,
  beside: '(min-width: 64rem) 11rem, 7rem',
  folding: '(min-width: 82.5rem) 26rem, (min-width: 48rem) 32vw, 7rem',
  list: '(min-width: 64rem) 15rem, (min-width: 40rem) 12rem, 7rem',
  /** An author's, on their own page and in a list. */
  portrait: '(min-width: 40rem) 10rem, 7rem',
  face: '4rem',
  /** In the newsroom's list of pictures, and in the margin of the editor. */
  grid: '(min-width: 40rem) 19rem, 50vw',
}

export type Place = keyof typeof places
