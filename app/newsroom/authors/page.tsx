import type { Metadata } from 'next'
import { AuthorForm } from '@/components/authors-desk/author-form'
import { allAuthors } from '@/lib/authors'
import { db } from '@/lib/db'
import { requireEditor } from '@/lib/session'
import { counted } from '@/lib/text'

export const metadata: Metadata = { title: 'Authors' }

/** Whose names stand over articles. */
export default async function AuthorsPage() {
  await requireEditor('/newsroom/authors')
  const authors = await allAuthors(db)
  return (
    <>
      <h1 className="pt-8 font-serif text-3xl">Authors</h1>
      <p className="measure mt-2 text-sm text-soft">Whose names stand over articles. They need no account.</p>
      <div className="gap-x-16 xl:grid xl:grid-cols-2">
        {authors.length > 0 && (
          <ul className="mt-6 max-w-[44rem] self-start divide-y divide-rule border-y border-rule">
            {authors.map(({ slug, name, title, _count }) => (
              <li key={slug} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
                <span>
                  <a href={`/newsroom/authors/${encodeURIComponent(slug)}`} dir="auto" className="inline-block py-1 font-semibold">
                    {name}
                  </a>{' '}
                  <span dir="auto" className="text-sm text-soft">
                    {title}
                  </span>
                </span>
                <span className="small figures">{counted(_count.bylines, 'article')}</span>
              </li>
            ))}
          </ul>
        )}
        <section aria-labelledby="add" className="mt-10 xl:mt-5">
          <h2 id="add" className="font-serif text-xl font-semibold">
            Add an author
          </h2>
          <AuthorForm />
        </section>
      </div>
    </>
  )
}
