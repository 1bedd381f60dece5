import type { Metadata } from 'next'
import { AppealList } from '@/components/people/appeal-list'
import { FoundList } from '@/components/people/found'
import { Search } from '@/components/people/search'
import { When } from '@/components/site/when'
import { db } from '@/lib/db'
import { openMeasureAppeals } from '@/lib/measure-appeals'
import { measureDone } from '@/lib/measure-words'
import { isAdmin, type Moderator } from '@/lib/people'
import { findPeople, peopleOfNote } from '@/lib/people-search'
import { requireModerator } from '@/lib/session'
import { counted } from '@/lib/text'

export const metadata: Metadata = { title: 'People' }

interface Props {
  searchParams: Promise<{ q?: string | string[]; shown?: string | string[] }>
}

const pageful = 50
const most = 500

/** The search for people; without one, those on whom something holds and those about whom something was done lately. */
export default async function PeoplePage({ searchParams }: Props) {
  const moderator = await requireModerator('/moderate/people')
  const { q: asked, shown } = await searchParams
  const q = typeof asked === 'string' ? asked.trim() : ''
  const take = Math.min(Math.max(Number(shown) || pageful, pageful), most)
  return (
    <div className="max-w-[80rem]">
      <header className="pt-8 pb-6">
        <h1 className="font-serif text-3xl">People</h1>
        <div className="mt-4">
          <Search q={q} admin={isAdmin(moderator)} />
        </div>
      </header>
      {q ? <Results moderator={moderator} q={q} take={take} /> : <OfNote moderator={moderator} take={take} />}
    </div>
  )
}

interface Asked {
  moderator: Moderator
  take: number
}

async function Results({ moderator, q, take }: Asked & { q: string }) {
  const { people, more } = await findPeople(db, moderator, { q, take })
  return (
    <Group title="Found">
      {people.length === 0 ? (
        <p className="mt-2 text-soft">Nobody here goes by that. Try fewer letters, or another part of the name.</p>
      ) : (
        <FoundList people={people} />
      )}
      {more && <More take={take} q={q} />}
    </Group>
  )
}

async function OfNote({ moderator, take }: Asked) {
  const [{ held, recent }, appeals] = await Promise.all([peopleOfNote(db, moderator, { take }), openMeasureAppeals(db, moderator)])
  return (
    <>
      {appeals.length > 0 && (
        <Group title={counted(appeals.length, 'appeal')}>
          <AppealList appeals={appeals} />
        </Group>
      )}
      <Group title="Restricted or banned">
        {held.people.length === 0 ? (
          <p className="mt-2 text-soft">Nobody is. Everybody may comment.</p>
        ) : (
          <FoundList people={held.people} />
        )}
        {held.more && <More take={take} q="" />}
      </Group>
      <Group title="Lately">
        {recent.length === 0 ? (
          <p className="mt-2 text-soft">Nothing else was done or noted about anybody.</p>
        ) : (
          <FoundList people={recent.map((person) => ({ ...person, lately: <Lately {...person} /> }))} />
        )}
      </Group>
    </>
  )
}

const done: Record<string, string> = measureDone

function Lately({ kindOf, by, at }: { kindOf: string; by: string; at: Date }) {
  return (
    <>
      {done[kindOf]} by <bdi>{by}</bdi>, <When at={at} as="short" />
    </>
  )
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="border-t-2 border-strong pt-4 pb-10">
      <h2 className="font-serif text-xl font-semibold">{title}</h2>
      {children}
    </section>
  )
}

function More({ take, q }: { take: number; q: string }) {
  if (take >= most) return <p className="small mt-3">There are more. A longer part of the name finds fewer.</p>
  return (
    <a href={`/moderate/people?${new URLSearchParams({ ...(q && { q }), shown: String(take + pageful) })}`} className="button mt-3">
      More
    </a>
  )
}
