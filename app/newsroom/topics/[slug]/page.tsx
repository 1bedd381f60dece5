import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { RemoveForm } from '@/components/sections-desk/remove-form'
import { MergeForm, RenameForm } from '@/components/sections-desk/topic-forms'
import { db } from '@/lib/db'
import { presentTopic } from '@/lib/former-topics'
import { topicNames } from '@/lib/newsroom/topic-list'
import { topicInNewsroom } from '@/lib/newsroom/topics'
import { requireEditor } from '@/lib/session'

export const metadata: Metadata = { title: 'Topic' }

interface Props {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ said?: string | string[] }>
}

/** One topic: its name, what it can be merged into, and what has it. */
export default async function TopicInNewsroom({ params, searchParams }: Props) {
  const slug = decodeURIComponent((await params).slug)
  await requireEditor(`/newsroom/topics/${slug}`)
  const topic = await topicInNewsroom(db, slug)
  if (!topic) {
    const now = await presentTopic(db, slug)
    if (now) redirect(`/newsroom/topics/${encodeURIComponent(now)}`)
    notFound()
  }
  const names = await topicNames(db)
  const { said } = await searchParams
  const part = 'mt-12 max-w-[40rem] border-t border-rule pt-5'
  return (
    <>
      <p className="mt-6 text-sm">
        <a href="/newsroom/sections#topics" className="underline">
          Sections and topics
        </a>
      </p>
      <h1 dir="auto" className="mt-1 font-serif text-2xl">
        {topic.name}
      </h1>
      {said === 'merged' && (
        <p role="status" className="mt-2 text-sm font-semibold text-approved">
          The two are one topic now.
        </p>
      )}
      <p className="mt-1 flex flex-wrap gap-x-6 text-sm">
        <a href={`/topics/${encodeURIComponent(slug)}`} className="py-1 underline">
          Its page
        </a>
        <span className="py-1 text-soft">{topic.use ? `Used by ${topic.use}` : 'Nothing uses it'}</span>
      </p>
      <div className="max-w-[40rem]">
        <RenameForm topic={topic} />
      </div>
      {topic.formers.length > 0 && (
        <section aria-labelledby="former" className={part}>
          <h2 id="former" className="font-serif text-xl font-semibold">
            What leads here
          </h2>
          <ul className="mt-2 divide-y divide-rule border-y border-rule text-sm">
            {topic.formers.map((former) => (
              <li key={former.slug} className="flex flex-wrap justify-between gap-x-6 py-2">
                <bdi className="font-semibold">{former.name}</bdi>
                <span dir="ltr" className="text-soft">
                  /topics/{former.slug}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="merge" className={part}>
        <h2 id="merge" className="font-serif text-xl font-semibold">
          Merge it into another topic
        </h2>
        <p className="mt-1 text-sm text-soft">
          Its articles, published or not, have the other topic from then on; its address leads there, and whoever writes its name means the
          other. It cannot be undone.
        </p>
        <MergeForm topic={topic} names={names.filter((name) => name !== topic.name)} />
      </section>
      <section aria-labelledby="remove" className={part}>
        <h2 id="remove" className="font-serif text-xl font-semibold">
          Remove it
        </h2>
        <p className="mt-1 text-sm text-soft">
          {topic.use
            ? `It can go when nothing uses it any more: it is used by ${topic.use}.`
            : 'Nothing uses it. Its address leads nowhere then.'}
        </p>
        <RemoveForm kind="topic" slug={slug} name={topic.name} />
      </section>
    </>
  )
}
