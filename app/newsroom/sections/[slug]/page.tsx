import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RemoveForm } from '@/components/sections-desk/remove-form'
import { SectionForm } from '@/components/sections-desk/section-form'
import { db } from '@/lib/db'
import { usesOfSection } from '@/lib/newsroom/section-use'
import { requireEditor } from '@/lib/session'

export const metadata: Metadata = { title: 'Section' }

/** One section: what is said of it, and what uses it. */
export default async function SectionInNewsroom({ params }: { params: Promise<{ slug: string }> }) {
  const slug = decodeURIComponent((await params).slug)
  await requireEditor(`/newsroom/sections/${slug}`)
  const section = await db.section.findUnique({ where: { slug } })
  if (!section) notFound()
  const uses = await usesOfSection(db, slug)
  const address = `/sections/${encodeURIComponent(slug)}`
  return (
    <>
      <p className="mt-6 text-sm">
        <a href="/newsroom/sections" className="underline">
          Sections and topics
        </a>
      </p>
      <h1 dir="auto" className="mt-1 font-serif text-2xl">
        {section.name}
      </h1>
      <p className="mt-1 flex flex-wrap gap-x-6 text-sm">
        <a href={address} className="py-1 underline">
          Its page
        </a>
        <a href={`/newsroom/front${address}`} className="py-1 underline">
          Arrange its page
        </a>
      </p>
      <SectionForm section={section} />
      <section aria-labelledby="remove" className="mt-12 max-w-[40rem] border-t border-rule pt-5">
        <h2 id="remove" className="font-serif text-xl font-semibold">
          Remove it
        </h2>
        {uses.length === 0 ? (
          <p className="mt-1 text-sm text-soft">Nothing uses it any more. Its address leads nowhere then.</p>
        ) : (
          <>
            <p className="mt-1 text-sm text-soft">It can go when nothing uses it any more. This does:</p>
            <ul aria-label="What uses it" className="mt-2 divide-y divide-rule border-y border-rule text-sm">
              {uses.map(({ words, href }) => (
                <li key={`${href} ${words}`} className="py-1 underline">
                  <a href={href} className="inline-block py-1 underline">
                    {words.charAt(0).toUpperCase() + words.slice(1)}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
        <RemoveForm kind="section" slug={slug} name={section.name} />
      </section>
    </>
  )
}
