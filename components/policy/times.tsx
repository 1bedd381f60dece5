import { When } from '@/components/site/when'
import type { Life } from '@/lib/policy/history'

/** Which version this is, and from when to when it counts. */
export function Times({ number, versions }: { number: number; versions: Life[] }) {
  const life = versions.find((version) => version.number === number)
  if (!life) return null
  const next = versions.find(({ predecessor, state }) => predecessor === number && state === 'announced')
  return (
    <>
      <p className="mt-3 text-sm text-soft">
        Version {number}, <InForce life={life} />
      </p>
      {life.state === 'in force' && next && (
        <Note>
          Version {next.number} comes into force on <When at={next.inForceFrom} as="day" />.{' '}
          <a href={`/comment-policy/${number}/${next.number}`} className="no-print underline">
            What will change
          </a>
        </Note>
      )}
      {life.state === 'past' && (
        <Note>
          This version is not in force any more. Comments posted in its time were judged by it.{' '}
          <a href="/comment-policy" className="no-print underline">
            Read the version in force
          </a>
        </Note>
      )}
      {life.state === 'announced' && (
        <Note>
          This version is announced, and not in force yet.{' '}
          <a href="/comment-policy" className="no-print underline">
            Read the version in force
          </a>
        </Note>
      )}
    </>
  )
}

/** "in force since …", "in force from … to …", "in force from … on". */
export function InForce({ life: { state, inForceFrom, until } }: { life: Life }) {
  const from = <When at={inForceFrom} as="day" />
  if (state === 'in force') return <>in force since {from}</>
  if (state === 'announced' || !until) return <>in force from {from} on</>
  return (
    <>
      in force from {from} to <When at={until} as="day" />
    </>
  )
}

function Note({ children }: { children: React.ReactNode }) {
  return <p className="mt-4 border-s-2 border-talk ps-3 text-sm">{children}</p>
}
