import { staffStay } from '@/lib/erasure/erase'
import { isStaff, type Person } from '@/lib/people'
import { EraseForm } from './erase-form'
import { Part } from './part'

/** What an erasure takes along, what it leaves, and the confirmation. */
export function EraseSheet({ person }: { person: Person }) {
  return (
    <div className="column py-8 sm:py-12">
      <p className="text-sm">
        <a href="/account" className="text-talk no-underline hover:underline">
          Your account
        </a>
      </p>
      <h1 className="mt-1 font-serif text-3xl tracking-[-0.015em]">Erase your account</h1>
      <p className="mt-4">
        All of it goes at once, and for good. If you want to keep your words, <a href="/account/export">export your data</a> first.
      </p>
      <Part id="goes" title="What goes">
        <ul className="prose mt-3">
          <li>Your name, your address, your sign-in, and every session.</li>
          <li>
            The texts of all your comments, also of those you wrote as a guest under <bdi>{person.email}</bdi>, with their earlier texts and
            what was found in them. Where one is quoted, the quote goes too.
          </li>
          <li>
            Your appeals, what you wrote in reports, notes and reasons of moderators about you, mails to you, and everything you set here.
          </li>
        </ul>
      </Part>
      <Part id="stays" title="What stays">
        <ul className="prose mt-3">
          <li>Replies by others, in their place. Where yours stood, it says that a comment was taken away.</li>
          <li>
            That there was a comment and what was decided of it, under which clause, in the figures and the public ledger: without a name
            and without a word of it.
          </li>
          <li>What others wrote in their own words, even where they quote or name you by hand.</li>
          <li>Backups of the newsroom, until they are overwritten, and mails that were delivered.</li>
          <li>Keyed hashes, from which nobody can read anything, by which a search can show that nothing of you is left.</li>
        </ul>
        <p className="mt-3 text-sm text-soft">
          Your account’s number is <code className="text-ink">{person.id}</code>. Keep it if you may want to ask the newsroom for that
          search.
        </p>
      </Part>
      <Part id="confirm" title="Confirm">
        {isStaff(person.role) ? <p className="mt-3 border-s-4 border-held bg-shade px-4 py-3">{staffStay}</p> : <EraseForm />}
      </Part>
    </div>
  )
}
