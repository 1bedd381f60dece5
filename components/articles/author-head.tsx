import { useEdition } from '@/components/ui/edition'
import { ownLanguage } from '@/components/ui/sentence'
import { Prose } from './prose'

/** Who writes here, in their own words. */
export function AuthorHead({ author: { bio } }: { author: { bio: string } }) {
  const { dir } = useEdition()
  if (!bio) return null
  return (
    <div dir="auto" {...ownLanguage(dir, bio)}>
      <Prose markdown={bio} className="prose measure mt-4" />
    </div>
  )
}
