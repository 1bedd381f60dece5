import { Fragment } from 'react'
import { A } from '@/components/ui/a'

interface AuthorsProps {
  bylines: { author: { slug: string; name: string } }[]
  lang: string
}

/** "By A and B", each with the page of what they wrote. Other languages join the names their own way, and need no "by". */
export function Authors({ bylines, lang }: AuthorsProps) {
  if (bylines.length === 0) return null
  const english = /^en\b/.test(lang)
  const places = bylines.map((_, index) => String(index))
  const parts = new Intl.ListFormat(lang === 'en' ? 'en-GB' : [lang, 'en-GB']).formatToParts(places)
  return (
    <>
      {english && 'By '}
      {parts.map(({ type, value }, index) => {
        const author = type === 'element' && bylines[Number(value)]?.author
        return <Fragment key={index}>{author ? <Name {...author} /> : value}</Fragment>
      })}
    </>
  )
}

function Name({ slug, name }: { slug: string; name: string }) {
  return (
    <A href={`/authors/${slug}`} rel="author" dir="auto" className="font-semibold text-ink no-underline hover:text-press hover:underline">
      {name}
    </A>
  )
}
