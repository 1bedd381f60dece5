import type { Article } from '@/lib/articles'

export function Picture({ article: { imageSrc, imageAlt, imageCaption, imageCredit, imageWidth, imageHeight } }: { article: Article }) {
  if (!imageSrc) return null
  return (
    <figure className="picture">
      <img
        src={imageSrc}
        alt={imageAlt}
        width={imageWidth ?? 1600}
        height={imageHeight ?? 1000}
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
