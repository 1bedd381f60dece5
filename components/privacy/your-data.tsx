import type { Person } from '@/lib/people'
import { isStaff } from '@/lib/people'

/** The part of the account page about what is kept of its person. */
export function YourData({ person }: { person: Person }) {
  return (
    <>
      <p className="text-soft">
        What is kept of you, why and how long is said on the page{' '}
        <a href="/privacy" className="text-talk underline">
          Privacy
        </a>
        . You can have all of it as a file, or have it erased.
      </p>
      <p className="mt-4">
        <a href="/account/export" className="text-talk underline">
          Export my data
        </a>
      </p>
      <form action="/account/erase" className="mt-4">
        <button type="submit" className="button">
          Erase my account
        </button>
      </form>
      {isStaff(person.role) && (
        <p className="small mt-2">Your account carries decisions of this newsroom: the next page says what to do first.</p>
      )}
    </>
  )
}
