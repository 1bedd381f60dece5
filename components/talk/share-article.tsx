'use client'

import { useState } from 'react'
import { share } from './share'

/** Where there are no scripts the address is in the window's own line, and this is not shown. */
export function ShareArticle({ path, headline }: { path: string; headline: string }) {
  const [told, setTold] = useState<string | null>(null)
  return (
    <p lang="en" dir="ltr" className="share-article no-print flex gap-4 text-sm">
      <button type="button" className="quiet" onClick={async () => setTold(await share(path, headline))}>
        Share this article
      </button>
      {told !== null && (
        <span role="status" className="small">
          {told}
        </span>
      )}
    </p>
  )
}
