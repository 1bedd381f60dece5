'use client'

import { useMe } from '@/components/account/me'

/** For editors alone, once it is known that one reads: from the article to where it is written. */
export function EditLink({ article }: { article: string }) {
  if (!useMe()?.edits) return null
  return (
    <p className="no-print mt-6 text-sm" lang="en" dir="ltr">
      <a href={`/newsroom/articles/${article}`} className="inline-block py-1 font-semibold text-talk">
        Edit this article
      </a>
    </p>
  )
}
