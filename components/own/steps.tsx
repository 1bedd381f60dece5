import { When } from '@/components/site/when'
import type { OwnComment, Step } from '@/lib/own-comment'
import { ClauseLinks } from './clause-links'

/** What happened to the comment, in order. Machine or moderator is said, and never a name. */
export function Steps({ own }: { own: OwnComment }) {
  return (
    <ol className="mt-3 mb-6 border-s border-rule ps-5">
      <li className="pb-4">
        <Line at={own.at}>You posted it.</Line>
      </li>
      {own.steps.map((step) => (
        <li key={step.id} className="pb-4 last:pb-0">
          <Line at={step.at}>
            {said(step)}
            {step.clauses.length > 0 && (
              <>
                {step.act === 'hold' || step.act === 'publish' ? ', because of ' : ', under '}
                <ClauseLinks clauses={step.clauses} />
              </>
            )}
            .{step.earlierText && ' That was about an earlier text.'}
          </Line>
          {step.note && <Words own={step.by === 'author'}>{step.note}</Words>}
        </li>
      ))}
    </ol>
  )
}

function Line({ at, children }: { at: Date; children: React.ReactNode }) {
  return (
    <>
      <p className="small figures">
        <When at={at} />
      </p>
      <p className="text-sm">{children}</p>
    </>
  )
}

function Words({ own, children }: { own: boolean; children: string }) {
  return (
    <p dir="auto" className={`mt-2 border-s-2 ps-4 font-serif whitespace-pre-line ${own ? 'border-rule' : 'border-talk'}`}>
      {children}
    </p>
  )
}

function said({ act, by }: Step): string {
  const who = by === 'import' ? 'the newsroom' : 'a moderator'
  switch (act) {
    case 'publish':
      return 'The program that reads every comment found nothing that had to wait, and published it'
    case 'hold':
      return by === 'policy' ? 'The program that reads every comment kept it for a moderator' : 'A moderator set it aside, to be read again'
    case 'approve':
      return `Approved by ${who}`
    case 'reject':
      return `Rejected by ${who}`
    case 'withdraw':
      return 'You took it back'
    case 'edit':
      return 'You changed it. This is what it said before'
    case 'appeal':
      return 'You appealed'
    case 'uphold':
      return 'Another moderator looked again, and the rejection stands'
    case 'overturn':
      return 'Another moderator looked again, and published it after all'
    case 'undo':
      return 'Taken back'
  }
}
