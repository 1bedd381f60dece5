import { useEdition } from '@/components/ui/edition'
import { ownLanguage } from '@/components/ui/sentence'
import { articleHtml } from '@/lib/markdown'

/** Who writes here, in their own words. */
export function AuthorHead({ author: { bio } }: { author: { bio: string } }) {
  const { dir } = useEdition()
  if (!bio) return null
  const language = ownLanguage(dir, bio)
  return <div className="prose measure mt-4" dir="auto" {...language} dangerouslySetInnerHTML={{ __html: articleHtml(bio) }} />
}
