import { When } from '@/components/site/when'
import { ResponsivePicture } from '@/components/ui/responsive-picture'
import type { Found, Use } from '@/lib/pictures/library'
import { asMarkdown } from './chosen'

interface LibraryProps {
  pictures: Found[]
  uses: Map<string, Use[]>
}

/** Uploaded pictures, each with its words, where it stands, and what to write to have it in a text. */
export function Library({ pictures, uses }: LibraryProps) {
  return (
    <ul className="picture-grid">
      {pictures.map((picture) => (
        <li key={picture.id}>
          <a href={picture.src} className="picture-frame">
            <ResponsivePicture src={picture.src} alt={picture.alt} place="grid" />
          </a>
          <p className="mt-2 text-sm" dir="auto">
            {picture.alt}
          </p>
          <p className="facts small mt-1">
            <span>
              <bdi>{picture.name}</bdi>
            </span>
            <span>
              {picture.width} × {picture.height}
            </span>
            <span>
              <When at={picture.at} as="short" />
            </span>
            {picture.by && (
              <span>
                <bdi>{picture.by}</bdi>
              </span>
            )}
          </p>
          {picture.credit && (
            <p className="small mt-1" dir="auto">
              {picture.credit}
            </p>
          )}
          <Uses uses={uses.get(picture.src) ?? []} />
          <label className="small mt-2 block">
            For the text
            <input readOnly value={asMarkdown(picture)} dir="ltr" className="input picture-markdown" />
          </label>
        </li>
      ))}
    </ul>
  )
}

function Uses({ uses }: { uses: Use[] }) {
  if (uses.length === 0) return <p className="small mt-1">Not used yet</p>
  return (
    <p className="small mt-1">
      In{' '}
      {uses.map(({ id, headline }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <a href={`/newsroom/articles/${id}`} dir="auto">
            {headline || 'an article without a headline'}
          </a>
        </span>
      ))}
    </p>
  )
}
