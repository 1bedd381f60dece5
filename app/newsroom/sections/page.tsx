import type { Metadata } from 'next'
import { AddForm } from '@/components/sections-desk/add-form'
import { SectionHistory } from '@/components/sections-desk/history'
import { SectionOrder } from '@/components/sections-desk/section-order'
import { TopicList } from '@/components/sections-desk/topic-list'
import { db } from '@/lib/db'
import { blocksInForce } from '@/lib/newsroom/arrangement'
import { front } from '@/lib/newsroom/blocks'
import { sectionHistory } from '@/lib/newsroom/section-events'
import { listedSections } from '@/lib/newsroom/sections'
import { topicList, topicView } from '@/lib/newsroom/topic-list'
import { requireEditor } from '@/lib/session'
import { siteSettings } from '@/lib/site'

export const metadata: Metadata = { title: 'Sections and topics' }

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const told = new Map([
  ['section-removed', 'The section is removed.'],
  ['topic-removed', 'The topic is removed.'],
])

/** What the paper is divided into, and what its articles are about. */
export default async function SectionsPage({ searchParams }: Props) {
  await requireEditor('/newsroom/sections')
  const query = await searchParams
  const view = topicView(query)
  const [sections, topics, history, { bands }] = await Promise.all([
    listedSections(db),
    topicList(db, view),
    sectionHistory(db),
    blocksInForce(db, front),
  ])
  const said = typeof query.said === 'string' && told.get(query.said)
  return (
    <>
      <h1 className="mt-6 font-serif text-2xl">Sections and topics</h1>
      {said && (
        <p role="status" className="mt-3 text-sm font-semibold text-approved">
          {said}
        </p>
      )}
      <div className="mt-6 grid gap-x-16 gap-y-14 lg:grid-cols-[7fr_5fr]">
        <section aria-labelledby="sections" className="min-w-0">
          <h2 id="sections" className="font-serif text-xl font-semibold">
            Sections
          </h2>
          <p className="measure mt-1 mb-3 text-sm text-soft">
            {siteSettings().navigation.length > 0
              ? 'They stand at the foot of every page in this order; at the top stand the links of the settings.'
              : 'They stand at the top and at the foot of every page, in this order.'}{' '}
            {bands && (
              <>
                The front has an order of its own:{' '}
                <a href="/newsroom/front" className="underline">
                  arrange it there
                </a>
                .
              </>
            )}
          </p>
          <SectionOrder sections={sections} />
          <h3 className="mt-10 font-serif text-lg font-semibold">Add a section</h3>
          <AddForm kind="section" />
        </section>
        <section aria-labelledby="topics" className="min-w-0">
          <h2 id="topics" className="font-serif text-xl font-semibold">
            Topics
          </h2>
          <p className="measure mt-1 text-sm text-soft">What articles are about. Writers make new ones beside their articles.</p>
          <TopicList {...topics} view={view} />
          <h3 className="mt-10 font-serif text-lg font-semibold">Add a topic</h3>
          <AddForm kind="topic" />
        </section>
      </div>
      <SectionHistory lines={history} />
    </>
  )
}
