'use client'

import { useEffect, useState } from 'react'
import { ResponsivePicture } from '@/components/ui/responsive-picture'
import type { Found } from '@/lib/pictures/library'
import type { Chosen } from './chosen'

/** Milliseconds after the last letter. */
const pause = 250

/** Earlier uploads, to choose one: newest first, or those with these words. */
export function Earlier({ choose }: { choose: (picture: Chosen) => void }) {
  const [find, setFind] = useState('')
  const [listed, setListed] = useState<{ found: Found[]; more: boolean } | null>(null)
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    const ending = new AbortController()
    const later = setTimeout(async () => {
      try {
        const answer = await fetch(`/newsroom/pictures/earlier?${new URLSearchParams({ find })}`, { signal: ending.signal })
        setListed(await answer.json())
        setFailed(false)
      } catch {
        if (!ending.signal.aborted) setFailed(true)
      }
    }, pause)
    return () => {
      clearTimeout(later)
      ending.abort()
    }
  }, [find])

  return (
    <section aria-label="Earlier pictures" className="mt-6 border-t border-rule pt-4">
      <label className="text-sm font-semibold">
        Find an earlier picture
        <input
          type="search"
          value={find}
          onChange={(event) => setFind(event.target.value)}
          dir="auto"
          maxLength={200}
          className="input mt-1"
        />
      </label>
      <p role="status" className="small mt-2">
        {failed && 'The list does not answer. What you wrote is not touched; try again in a moment.'}
        {!failed && listed?.found.length === 0 && (find ? 'No picture has these words.' : 'Nothing was uploaded yet.')}
        {!failed && listed?.more && 'There are more: write a word of the one you look for.'}
      </p>
      <ul className="picture-grid">
        {listed?.found.map((picture) => (
          <li key={picture.id}>
            <button type="button" className="picture-choice" onClick={() => choose(picture)}>
              <span className="picture-frame">
                <ResponsivePicture src={picture.src} alt="" place="beside" />
              </span>
              <span className="small mt-1 block" dir="auto">
                {picture.alt}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
