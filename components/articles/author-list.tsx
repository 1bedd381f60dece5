import { useTranslations } from 'next-intl'
import { A } from '@/components/ui/a'
import { ResponsivePicture } from '@/components/ui/responsive-picture'
import { Sentence } from '@/components/ui/sentence'
import { initials } from '@/lib/text'

interface AuthorListProps {
  authors: { slug: string; name: string; title: string; imageSrc: string | null; _count: { bylines: number } }[]
}

/** Who writes for the paper. */
export function AuthorList({ authors }: AuthorListProps) {
  const t = useTranslations('lists')
  return (
    <div className="sheet-width pt-8 sm:pt-12">
      <h1 className="list-title font-serif text-3xl font-semibold tracking-[-0.02em]">{t('authors')}</h1>
      {authors.length === 0 && <p className="py-6 font-serif text-lg text-soft">{t('nobody')}</p>}
      <ul className="grid grid-cols-1 gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
        {authors.map(({ slug, name, title, imageSrc, _count }) => (
          <li key={slug} className="relative flex items-center gap-4 border-b border-rule py-5">
            <Portrait name={name} imageSrc={imageSrc} />
            <div className="min-w-0">
              <h2 className="font-serif text-xl">
                <A href={`/authors/${slug}`} className="no-underline after:absolute after:inset-0 hover:underline">
                  <bdi>{name}</bdi>
                </A>
              </h2>
              <p className="facts small mt-1">
                {title && (
                  <span>
                    <bdi>
                      <Sentence>{title}</Sentence>
                    </bdi>
                  </span>
                )}
                <span>{t('articles', { count: _count.bylines })}</span>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The picture, or their initials; the name beside it says who it is. */
export function Portrait({
  name,
  imageSrc,
  imageAlt = '',
  large = false,
}: {
  name: string
  imageSrc: string | null
  imageAlt?: string
  large?: boolean
}) {
  const size = large ? 'portrait size-28 text-3xl sm:size-40' : 'portrait size-16 text-lg'
  if (imageSrc)
    return (
      <ResponsivePicture
        src={imageSrc}
        alt={imageAlt}
        width={320}
        height={320}
        place={large ? 'portrait' : 'face'}
        className={`shrink-0 rounded-full bg-shade object-cover ${size}`}
      />
    )
  return (
    <span aria-hidden className={`flex shrink-0 items-center justify-center rounded-full bg-shade font-serif text-soft ${size}`}>
      {initials(name)}
    </span>
  )
}
