import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { A } from '@/components/ui/a'
import { useEdition } from '@/components/ui/edition'
import { intlLocale } from '@/lib/languages/editions'

interface AuthorsProps {
  bylines: { author: { slug: string; name: string } }[]
}

/** "By A and B", each with the page of what they wrote, in the words of the edition. */
export function Authors({ bylines }: AuthorsProps) {
  const t = useTranslations('article')
  const { lang, dir } = useEdition()
  if (bylines.length === 0) return null
  const places = bylines.map((_, index) => String(index))
  const parts = new Intl.ListFormat([intlLocale(lang), 'en-GB']).formatToParts(places)
  const names = parts.map(({ type, value }, index) => {
    const author = type === 'element' && bylines[Number(value)]?.author
    return <Fragment key={index}>{author ? <Name {...author} /> : value}</Fragment>
  })
  return (
    <span lang={lang} dir={dir}>
      {t.rich('by', { names: () => names })}
    </span>
  )
}

function Name({ slug, name }: { slug: string; name: string }) {
  return (
    <A href={`/authors/${slug}`} rel="author" dir="auto" className="font-semibold text-ink no-underline hover:text-press hover:underline">
      {name}
    </A>
  )
}
