import { Fragment } from 'react'

interface AuthorsProps {
  bylines: { author: { slug: string; name: string } }[]
}

/** "By A and B", each with the page of what they wrote. */
export function Authors({ bylines }: AuthorsProps) {
  if (bylines.length === 0) return null
  return (
    <>
      {'By '}
      {bylines.map(({ author }, index) => (
        <Fragment key={author.slug}>
          {index > 0 && (index === bylines.length - 1 ? ' and ' : ', ')}
          <a href={`/authors/${author.slug}`} rel="author" className="font-semibold text-ink no-underline hover:underline">
            {author.name}
          </a>
        </Fragment>
      ))}
    </>
  )
}
