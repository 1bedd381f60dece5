import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArticleHead } from '@/components/newsroom/article-head'
import { AddressForm } from '@/components/publishing/address-form'
import { EmbargoForm } from '@/components/publishing/embargo-form'
import { Moves } from '@/components/publishing/moves'
import { Notes } from '@/components/publishing/notes'
import { shownNotes } from '@/components/publishing/shown-notes'
import { WhereItIs } from '@/components/publishing/where-it-is'
import { db } from '@/lib/db'
import { deskTime } from '@/lib/desk/times'
import { formerSlugs } from '@/lib/former-slugs'
import { articleInNewsroom } from '@/lib/newsroom/article-in-newsroom'
import { embargoOf } from '@/lib/newsroom/embargo'
import { lastMove } from '@/lib/newsroom/history'
import { notesOf } from '@/lib/newsroom/notes'
import { missingIn } from '@/lib/newsroom/ready'
import { requireEditor } from '@/lib/session'
import { timeZone } from '@/lib/site'
import { localTime } from '@/lib/time-zone'

export const metadata: Metadata = { title: 'Publish' }

interface Props {
  params: Promise<{ id: string }>
}

/** From the newsroom to the readers, and back: the states of an article, its times, its address, and what editors note beside it. */
export default async function PublishPage({ params }: Props) {
  const { id } = await params
  await requireEditor(`/newsroom/articles/${encodeURIComponent(id)}/publish`)
  const article = await articleInNewsroom(db, id)
  if (!article) notFound()
  const [last, notes, missing, former] = await Promise.all([lastMove(db, id), notesOf(db, id), missingIn(db, article), formerSlugs(db, id)])
  const { status, version, hasUnpublished, publishedAt, slug } = article
  const now = new Date()
  const embargo = embargoOf(article, now)
  const until = embargo && deskTime(embargo, now)
  const isPublic = status === 'published' || status === 'withdrawn'
  const tomorrow = `${localTime(new Date(now.getTime() + 24 * 60 * 60_000), timeZone).slice(0, 11)}06:00`
  const planned = status === 'scheduled' ? publishedAt : embargo
  return (
    <>
      <ArticleHead article={article} here="Publish" />
      <div className="gap-x-12 xl:grid xl:grid-cols-[minmax(0,5fr)_minmax(0,2fr)]">
        <div>
          <Moves
            article={id}
            embargo={until}
            {...{ status, version, hasUnpublished, missing, timeZone }}
            planned={planned ? localTime(planned, timeZone) : tomorrow}
          >
            <WhereItIs article={article} last={last} />
          </Moves>
          <AddressForm article={id} {...{ slug, isPublic, former }} />
          {!isPublic && <EmbargoForm article={id} until={until} value={embargo ? localTime(embargo, timeZone) : ''} timeZone={timeZone} />}
        </div>
        <Notes article={id} {...shownNotes(notes, now)} />
      </div>
    </>
  )
}
