'use client'

import { SignInAgain } from '@/components/newsroom/sign-in-again'
import { Refused } from '@/components/policy-desk/told'
import { useKeptForm } from '@/components/ui/kept-form'
import { changeCoverage } from './actions'

interface CoverageFormProps {
  article: string
  coverage: 'none' | 'live' | 'ended'
  posts: number
  isPublic: boolean
}

const states = {
  none: 'This is an ordinary article. Live coverage adds timed posts to it, newest first; its text stays above them.',
  live: 'This is live: every post is on the page within a second, and whoever has it open is told.',
  ended: 'The coverage has ended. The page says from when to when it ran; posts can still be changed.',
}

/** Begins and ends the coverage. */
export function CoverageForm({ article, coverage, posts, isPublic }: CoverageFormProps) {
  const { refused, pending, form } = useKeptForm(changeCoverage)
  const acts =
    coverage === 'live'
      ? [{ to: 'ended', name: 'End coverage' }]
      : [{ to: 'live', name: coverage === 'ended' ? 'Go live again' : 'Begin live coverage' }]
  if (coverage !== 'none' && posts === 0) acts.push({ to: 'none', name: 'Make it an ordinary article' })
  return (
    <form {...form} aria-label="Coverage" className="mt-2">
      <input type="hidden" name="article" value={article} />
      <p className="measure text-sm text-soft">
        {coverage === 'live' && <strong className="live-mark me-2 text-xs">Live</strong>}
        {states[coverage]}
        {!isPublic && ' The article is not published: nobody sees it yet.'}
      </p>
      {refused && (
        <Refused>
          {refused.message}
          <SignInAgain refused={refused} />
        </Refused>
      )}
      <div className="mt-3 flex flex-wrap gap-3">
        {acts.map(({ to, name }) => (
          <button key={to} type="submit" name="coverage" value={to} className="button button-light" aria-disabled={pending}>
            {name}
          </button>
        ))}
      </div>
    </form>
  )
}
