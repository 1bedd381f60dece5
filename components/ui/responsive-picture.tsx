import { type Place, places, sizesOf } from '@/lib/pictures/sizes'

interface ResponsivePictureProps {
  src: string
  alt: string
  /** Where it stands: how wide it is drawn there. */
  place: Place
  /** Its size, where it is no uploaded picture, which says so itself. */
  width?: number | null
  height?: number | null
  /** The picture that a page is opened for comes first; others wait until they come near. */
  first?: boolean
  className?: string
}

/** A picture in the sizes that were made of it, and in its place before it has come. What was not uploaded here is shown as it is. */
export function ResponsivePicture({ src, alt, place, width, height, first = false, className }: ResponsivePictureProps) {
  const own = sizesOf(src)
  return (
    <img
      // The order matters to browsers that begin to load while they read.
      alt={alt}
      width={own.width ?? width ?? 1600}
      height={own.height ?? height ?? 1000}
      loading={first ? 'eager' : 'lazy'}
      fetchPriority={first ? 'high' : undefined}
      // What a page is opened for is painted with its text, not a moment after.
      decoding={first ? 'sync' : 'async'}
      sizes={own.srcSet && places[place]}
      srcSet={own.srcSet}
      src={own.src}
      referrerPolicy={/^https?:/.test(own.src) ? 'no-referrer' : undefined}
      className={className}
    />
  )
}
