import type { Metadata } from 'next'
import { Library } from '@/components/pictures/library'
import { LibraryUpload } from '@/components/pictures/library-upload'
import { db } from '@/lib/db'
import { findPictures, usesOf } from '@/lib/pictures/library'
import { requireEditor } from '@/lib/session'

export const metadata: Metadata = { title: 'Pictures' }

interface Props {
  searchParams: Promise<{ find?: string | string[]; page?: string | string[] }>
}

/** The pictures that were uploaded, and the form that uploads one. */
export default async function PicturesPage({ searchParams }: Props) {
  await requireEditor('/newsroom/pictures')
  const asked = await searchParams
  const find = typeof asked.find === 'string' ? asked.find.trim().slice(0, 200) : ''
  const page = /^[1-9]\d{0,3}$/.test(String(asked.page)) ? Number(asked.page) : 1
  const { found, more } = await findPictures(db, { find, page })
  const uses = await usesOf(
    db,
    found.map(({ src }) => src),
  )
  const at = (other: number) => `/newsroom/pictures?${new URLSearchParams({ ...(find && { find }), page: String(other) })}`
  return (
    <div className="picture-page">
      <div>
        <h1 className="pt-8 font-serif text-3xl">Pictures</h1>
        <section aria-labelledby="upload" className="mt-6">
          <h2 id="upload" className="mb-3 font-serif text-xl font-semibold">
            Upload
          </h2>
          <LibraryUpload />
        </section>
      </div>
      <section aria-labelledby="earlier" className="min-w-0 pt-8">
        <h2 id="earlier" className="font-serif text-xl font-semibold">
          {find ? `Found with “${find}”` : 'Uploaded before'}
        </h2>
        <search>
          <form action="/newsroom/pictures" className="mt-3 flex max-w-[30rem] gap-3">
            <input type="search" name="find" defaultValue={find} dir="auto" maxLength={200} aria-label="Find a picture" className="input" />
            <button type="submit" className="button">
              Find
            </button>
          </form>
        </search>
        {found.length > 0 ? (
          <Library pictures={found} uses={uses} />
        ) : (
          <p className="mt-6 text-soft">
            {find ? 'No picture has these words in its name, alt text, caption or credit.' : 'Nothing was uploaded yet.'}
          </p>
        )}
        {(page > 1 || more) && (
          <nav aria-label="Pages" className="mt-8 flex gap-6 text-sm">
            {page > 1 && <a href={at(page - 1)}>Newer pictures</a>}
            {more && <a href={at(page + 1)}>Older pictures</a>}
          </nav>
        )}
      </section>
    </div>
  )
}
