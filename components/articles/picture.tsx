import { ResponsivePicture } from '@/components/ui/responsive-picture'
import type { Article } from '@/lib/articles'

/** The picture of an article with its caption and credit; nothing where it has none. */
export function Picture({ article: { imageSrc, imageAlt, imageCaption, imageCredit, imageWidth, imageHeight } }: { article: Article }) {
  if (!imageSrc) return null
  return (
    <figure className="picture">
      <ResponsivePicture
        src={imageSrc}
        alt={imageAlt}
        width={imageWidth}
        height={imageHeight}
        place="article"
        first
        className="h-auto w-full bg-shade object-cover sm:aspect-[16/9]"
      />
      {(imageCaption || imageCredit) && (
        <figcaption className="column mt-2 text-xs text-soft">
          {imageCaption} <bdi className="whitespace-nowrap">{imageCredit}</bdi>
        </figcaption>
      )}
    </figure>
  )
}
