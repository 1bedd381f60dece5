import { StandingMark } from '@/components/people/standing-line'
import { type Explained, toldStanding } from '@/lib/standing-words'

/** Somebody's standing as they read it: what and why, what it means for their comments, and what would change it. */
export function Standing({ standing, now }: { standing: Explained; now: Date }) {
  const computed = ['approvals', 'rejections'].includes(standing.ground.by)
  const { is, means, changes } = toldStanding(standing, now)
  return (
    <>
      <p dir="auto" className="font-serif text-lg">
        <StandingMark standing={standing.standing} />
        {is}
      </p>
      <p className="mt-2 text-sm">
        {means} {changes}
      </p>
      <p className="small mt-2">
        {computed && 'It is reckoned of what moderators decided of your comments, as it stands now. '}
        <a href="/comment-policy#moderation" className="underline">
          How comments are moderated
        </a>
      </p>
    </>
  )
}
