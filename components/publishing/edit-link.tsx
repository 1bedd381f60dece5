'use client'

import { useMe } from '@/components/account/me'

/** For editors alone, once it is known that one reads: from the article to where it is written, and to where it is corrected. */
export function EditLink({ article }: { article: string }) {
  if (!useMe()?.edits) return null
  return (
    <p className="no-print mt-6 flex flex-wrap gap-x-6 text-sm font-semibold" lang="en" dir="ltr">
      <a href={`/newsroom/articles/${article}/correct`} className="py-1 text-talk">
        Correct this article
      </a>
      <a href={`/newsroom/articles/${article}`} className="py-1 text-talk">
        Edit this article
      </a>
    </p>
  )
}
