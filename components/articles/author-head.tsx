import { articleHtml } from '@/lib/markdown'

/** Who writes here, in their own words. */
export function AuthorHead({ author: { bio } }: { author: { bio: string } }) {
  if (!bio) return null
  return <div className="prose measure mt-4" dir="auto" dangerouslySetInnerHTML={{ __html: articleHtml(bio) }} />
}
