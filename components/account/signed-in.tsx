import { isModerator, type Person } from '@/lib/people'
import type { Told } from '@/lib/told'
import { signOut } from './actions'
import { ToldList } from './told-list'

export function SignedIn({ person, told }: { person: Person; told: Told[] }) {
  return (
    <>
      <h1 className="font-serif text-3xl tracking-[-0.015em]">You are signed in</h1>
      <p className="mt-3">
        as <strong>{person.name}</strong> ({person.role}). Your comments carry this name.
      </p>
      <ToldList told={told} />
      <div className="mt-6 flex gap-3">
        {isModerator(person) && (
          <a href="/moderate" className="button button-main">
            Go to the desk
          </a>
        )}
        <form action={signOut}>
          <button type="submit" className="button">
            Sign out
          </button>
        </form>
      </div>
    </>
  )
}
