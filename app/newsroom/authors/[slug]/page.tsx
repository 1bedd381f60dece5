import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AuthorForm } from '@/components/authors-desk/author-form'
import { db } from '@/lib/db'
import { requireEditor } from '@/lib/session'

export const metadata: Metadata = { title: 'Author' }

/** What is said of one author. */
export default async function AuthorInNewsroom({ params }: { params: Promise<{ slug: string }> }) {
  const slug = decodeURIComponent((await params).slug)
  await requireEditor(`/newsroom/authors/${slug}`)
  const author = await db.author.findUnique({ where: { slug } })
  if (!author) notFound()
  return (
    <>
      <p className="mt-6 text-sm">
        <a href="/newsroom/authors">Authors</a>
      </p>
      <h1 dir="auto" className="mt-1 font-serif text-2xl">
        {author.name}
      </h1>
      <p className="mt-1 text-sm">
        <a href={`/authors/${encodeURIComponent(slug)}`}>Their page, /authors/{slug}</a>
      </p>
      <AuthorForm author={author} />
    </>
  )
}
