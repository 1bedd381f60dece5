import type { Typed } from '@/lib/newsroom/typed'

interface PrintedProps {
  values: Typed
  /** The text, as its page would print it. */
  html: string
  lang: string
  dir: 'ltr' | 'rtl'
}

/** An article that is being written, as its page will print it. Its headline is no heading: the page around it has its own. */
export function Printed({ values: { headline, standfirst, dateline, imageSrc, imageAlt, imageCaption }, html, lang, dir }: PrintedProps) {
  return (
    <div lang={lang} dir={dir} className="measure">
      <p className="headline font-serif text-3xl font-medium tracking-[-0.015em]">{headline || 'Without a headline yet'}</p>
      {standfirst && <p className="standfirst">{standfirst}</p>}
      {imageSrc && (
        <figure className="mt-6">
          <img src={imageSrc} alt={imageAlt} className="h-auto w-full bg-shade" />
          {imageCaption && <figcaption className="mt-2 text-xs text-soft">{imageCaption}</figcaption>}
        </figure>
      )}
      <div className="mt-8">
        {dateline && <p className="dateline">{dateline}</p>}
        <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
      </div>
    </div>
  )
}
