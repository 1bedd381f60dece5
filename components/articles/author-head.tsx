import { Prose } from './prose'

/** Who writes here, in their own words. */
export function AuthorHead({ author: { bio } }: { author: { bio: string } }) {
  if (!bio) return null
  return (
    <div dir="auto">
      <Prose markdown={bio} className="prose measure mt-4" />
    </div>
  )
}
